package rosukh.query.sessions.meetings;

import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.RecusalGround;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.SessionOpened;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;
import rosukh.query.harness.Log;
import rosukh.query.kernel.show.Format;

/// A session as facts: two cases that wait for a decision, one of them in Yazd.
final class Held {

    static final LocalDate TODAY = Format.today();
    static final Member KAMRAN = new Member("kamran", "working-group");
    static final Member NASRIN = new Member("nasrin", "ministry");
    static final Member REZA = new Member("reza", "academy");

    private Held() {}

    static void twoCases(Log log) {
        log.clear();
        log.append(
                published("ir-kb-1402-02-18"),
                registered("f-1", "10100000001", "فولاد سازان کرمان"),
                registered("f-2", "10100000002", "Yazd Ceramics"),
                opened("f-1", "KRM-P01"),
                opened("f-2", "YAZ-P01"),
                eligible("f-1.1"),
                notEligible("f-2.1"));
    }

    static SessionConvened convened(String session, LocalDate meetsOn) {
        return new SessionConvened(
                session,
                meetsOn,
                "Hall 2",
                "working-group",
                List.of(KAMRAN, NASRIN, REZA),
                "kamran",
                new Member("officer", "isipo"),
                2,
                TODAY.minusDays(5));
    }

    static ItemAdded added(String session, int item, String caseId) {
        return new ItemAdded(session, item, caseId, 1, 1, 6, "officer", TODAY.minusDays(4));
    }

    static SessionOpened opening(String session) {
        return new SessionOpened(session, List.of("kamran", "nasrin", "reza"), "kamran", TODAY);
    }

    static VoteCast voted(String session, int item, String caseId, Member member, Vote vote) {
        return new VoteCast(
                session, item, caseId, member.account(), member.organisation(), vote, 1, TODAY);
    }

    static MemberRecused recused(String session, int item, String caseId) {
        return new MemberRecused(
                session, item, caseId, "reza", RecusalGround.KIN, "brother", "reza", TODAY);
    }

    static ItemConcluded refused(String session, int item, String caseId) {
        return new ItemConcluded(
                session,
                item,
                caseId,
                1,
                Outcome.REFUSE,
                0,
                2,
                0,
                List.of("R_TECH_LEVEL"),
                "It is on the market",
                "kamran",
                "working-group",
                TODAY);
    }

    static ItemConcluded granted(String session, int item, String caseId) {
        return new ItemConcluded(
                session,
                item,
                caseId,
                1,
                Outcome.GRANT,
                3,
                0,
                0,
                List.of(),
                "",
                "kamran",
                "working-group",
                TODAY);
    }
}
