package rosukh.command.certificates;

import static rosukh.command.certificates.CertificateRefusal.*;
import static rosukh.command.certificates.Scenarios.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;

class RevocationTest extends Rulings {

    @Test
    void begins_with_a_proposal() {
        given(suspended())
                .when(propose("omid", "FALSE_STATEMENT", "bought in", DAY.plusDays(30)))
                .happens(
                        new RevocationProposed(
                                NUMBER,
                                RevocationReason.FALSE_STATEMENT,
                                "bought in",
                                "omid",
                                "isipo-krm",
                                DAY.plusDays(30)));
    }

    @Test
    void may_be_proposed_after_the_expiry() {
        given(List.of())
                .when(propose("omid", "FALSE_STATEMENT", "bought in", LAST_DAY.plusDays(1)))
                .isAccepted();
    }

    @Test
    void needs_a_proposal_with_reason_grounds_and_no_helper() {
        given(List.of())
                .when(propose("omid", "REPORT_MISSING", "bought in", DAY))
                .isRefused(CERTIFICATE_REASON_UNKNOWN);
        given(List.of())
                .when(propose("omid", "MISUSE", "", DAY))
                .isRefused(CERTIFICATE_GROUNDS_MISSING);
        given(List.of())
                .when(propose("hana", "MISUSE", "sold", DAY))
                .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
    }

    @Test
    void is_proposed_once_at_a_time() {
        given(proposed())
                .when(propose("nasrin", "MISUSE", "sold", DAY.plusDays(31)))
                .isRefused(CERTIFICATE_REVOCATION_ALREADY_PROPOSED);
        given(declined()).when(propose("nasrin", "MISUSE", "sold", DAY.plusDays(35))).isAccepted();
    }

    @Test
    void is_decided_as_proposed_by_another_person_of_another_body() {
        given(proposed())
                .when(revoke("kamran", "group", "seen"))
                .happens(
                        new CertificateRevoked(
                                NUMBER,
                                RevocationReason.FALSE_STATEMENT,
                                "seen",
                                "kamran",
                                "group",
                                DAY.plusDays(40)));
        given(proposed())
                .when(decline("kamran", "group", "not shown"))
                .happens(
                        new RevocationDeclined(
                                NUMBER, "not shown", "kamran", "group", DAY.plusDays(40)));
    }

    @Test
    void is_not_decided_by_who_proposed_it() {
        for (CertificateCommand own :
                List.of(
                        revoke("omid", "group", "seen"),
                        revoke("kamran", "isipo-krm", "seen"),
                        decline("omid", "group", "no"),
                        decline("kamran", "isipo-krm", "no")))
            given(proposed()).when(own).isRefused(CERTIFICATE_PROPOSER_MAY_NOT_DECIDE);
    }

    @Test
    void is_not_decided_by_who_helped_the_firm() {
        given(proposed())
                .when(revoke("hana", "group", "seen"))
                .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
        given(proposed())
                .when(decline("kamran", "helpers", "no"))
                .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
    }

    @Test
    void is_not_decided_without_a_proposal() {
        given(List.of())
                .when(revoke("kamran", "group", "seen"))
                .isRefused(CERTIFICATE_REVOCATION_NOT_PROPOSED);
        given(declined())
                .when(decline("kamran", "group", "no"))
                .isRefused(CERTIFICATE_REVOCATION_NOT_PROPOSED);
    }

    @Test
    void is_not_decided_without_grounds() {
        given(proposed())
                .when(revoke("kamran", "group", " "))
                .isRefused(CERTIFICATE_GROUNDS_MISSING);
        given(proposed())
                .when(decline("kamran", "group", ""))
                .isRefused(CERTIFICATE_GROUNDS_MISSING);
    }

    @Test
    void is_decided_on_what_was_seen() {
        given(then(proposed(), suspended().getFirst()))
                .when(revoke("kamran", "group", "seen"), new Guard(Reach.EVERYWHERE, 0L))
                .isRefused(KernelRefusal.VERSION_STALE);
    }

    @Test
    void keeps_its_proposal_through_a_suspension_and_its_end() {
        given(
                        then(
                                proposed(),
                                new CertificateSuspended(
                                        NUMBER,
                                        SuspensionReason.UNDER_INQUIRY,
                                        "until then",
                                        "omid",
                                        "isipo-krm",
                                        DAY.plusDays(31)),
                                new CertificateReinstated(
                                        NUMBER, "enough", "omid", "isipo-krm", DAY.plusDays(32))))
                .when(revoke("kamran", "group", "seen"))
                .isAccepted();
    }

    @Test
    void leaves_a_suspension_as_it_is_until_it_is_decided() {
        given(then(suspended(), proposed().getFirst()))
                .when(suspend(DAY.plusDays(31)))
                .isRefused(CERTIFICATE_ALREADY_SUSPENDED);
        given(then(suspended(), declined().getFirst(), declined().getLast()))
                .when(suspend(DAY.plusDays(41)))
                .isRefused(CERTIFICATE_ALREADY_SUSPENDED);
    }

    @Test
    void ends_everything() {
        LocalDate on = DAY.plusDays(50);
        for (CertificateCommand any :
                List.of(
                        suspend(on),
                        new ReinstateCertificate(NUMBER, "g", "omid", "isipo", on),
                        propose("omid", "MISUSE", "sold", on),
                        revoke("kamran", "group", "seen"),
                        decline("kamran", "group", "no"),
                        grant("TAX", DAY, null),
                        new CertificateCommand.EndEntitlement(NUMBER, 1, "over", on)))
            given(revoked()).when(any).isRefused(CERTIFICATE_REVOKED);
    }

    private List<CertificateEvent> declined() {
        return then(
                proposed(),
                new RevocationDeclined(NUMBER, "no", "kamran", "group", DAY.plusDays(35)));
    }

    private ProposeRevocation propose(String who, String reason, String why, LocalDate on) {
        return new ProposeRevocation(NUMBER, reason, why, who, "isipo-krm", on);
    }

    private RevokeCertificate revoke(String who, String body, String grounds) {
        return new RevokeCertificate(NUMBER, grounds, who, body, DAY.plusDays(40));
    }

    private DeclineRevocation decline(String who, String body, String grounds) {
        return new DeclineRevocation(NUMBER, grounds, who, body, DAY.plusDays(40));
    }
}
