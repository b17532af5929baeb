package rosukh.query.audit.impartiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.sessions.RecusalGround;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;
import rosukh.query.harness.ViewTest;

/// Votes, appeals and revocations that no command would have allowed.
@ViewTest
class ImpartialSessionsTest extends JudgedCase {
    @Test
    void a_member_votes_who_assessed_unless_recused() throws Exception {
        session();
        log.append(vote(1, "assessor"), vote(1, "member"), concluded(1));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES JUDGES assessor");
        log.append(
                vote(2, "assessor"),
                new MemberRecused(
                        "s-1",
                        2,
                        CASE,
                        "assessor",
                        RecusalGround.values()[0],
                        "",
                        "officer",
                        DECIDED),
                vote(2, "member"),
                concluded(2));
        assertThat(broken()).hasSize(1);
    }

    @Test
    void a_voters_body_helped() throws Exception {
        session();
        log.append(
                new VoteCast("s-1", 1, CASE, "third", "broker-one", Vote.values()[0], 9, DECIDED),
                concluded(1));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES HELPS broker-one");
    }

    @Test
    void the_appeal_is_heard_by_who_refused() throws Exception {
        log.append(
                new StatusRefused(
                        CASE, List.of("R_DESIGN"), List.of(), "No", "member", "group", DECIDED),
                new AppealFiled(CASE, "f-1", "Own design", "fatima", DECIDED),
                new AppealRejected(CASE, "No again", "member", "group", DECIDED.plusDays(9)));
        assertThat(broken()).containsExactly("AFTER_APPEAL DECIDES DECIDES member");
    }

    @Test
    void who_proposed_a_revocation_revokes() throws Exception {
        RevocationReason reason = RevocationReason.values()[0];
        log.append(
                new RevocationProposed("KB-1", reason, "Why", "officer", "isipo", DECIDED),
                new CertificateRevoked("KB-1", reason, "Why", "officer", "group", DECIDED));
        assertThat(broken()).containsExactly("SECOND_PERSON APPROVES PROPOSES officer");
        assertThat(auditor.en("/audit/impartiality")).contains("/certificates/KB-1");
    }

    @Test
    void events_handed_over_again_find_the_same() throws Exception {
        session();
        log.append(vote(1, "assessor"), concluded(1), decision(CASE, "broker", "lab-two", DECIDED));
        List<String> before = broken();
        assertThat(before).hasSize(3);
        log.handOverAgain(ImpartialityProjection.GROUP);
        assertThat(broken()).isEqualTo(before);
        log.rebuild(ImpartialityProjection.GROUP);
        assertThat(broken()).isEqualTo(before);
        assertThat(report().path("decisions").asLong()).isEqualTo(1);
    }
}
