package rosukh.command.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.MinutesText;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.RecusalGround;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.ItemDeferred;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.MinutesDrafted;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.SessionOpened;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;

/// A session of five members, three of whom are enough, and a case that waits for its decision.
final class Scenarios {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final LocalDate MEETS = DAY.plusDays(7);
    static final String ID = "s-1";
    static final String CASE = "f-1.1";
    static final long VERSION = 5;

    static final Member KAMRAN = new Member("kamran", "group");
    static final Member NASRIN = new Member("nasrin", "ministry");
    static final Member REZA = new Member("reza", "academy");
    static final Member HANA = new Member("hana", "fund");
    static final Member LADAN = new Member("ladan", "assessors");
    static final Member SARA = new Member("sara", "isipo");
    static final List<Member> MEMBERS = List.of(KAMRAN, NASRIN, REZA, HANA, LADAN);

    private Scenarios() {}

    /// Hana helped the firm as a person, the helpers as a body; the assessors judged it.
    static List<CertificationEvent> recommended(String caseId) {
        return List.of(
                new CaseOpened(caseId, "f-1", 1, "ir-kb", "KRM-P01", "KRM", DAY.minusDays(90)),
                new BrokerAssigned(caseId, "first-helpers", "omid", DAY.minusDays(80)),
                new AccelerationPlanAgreed(caseId, "helpers", "hana", List.of(), DAY.minusDays(70)),
                new CriterionAssessed(
                        caseId,
                        "P1",
                        "p1",
                        Answer.of("trl", "8"),
                        "",
                        "arash",
                        "assessors",
                        DAY.minusDays(30)),
                new VisitRecorded(caseId, "KRM-P01", "seen", "vida", "visitors", DAY.minusDays(20)),
                new OutcomeRecommended(
                        caseId,
                        "ELIGIBLE",
                        "NOPA",
                        List.of(),
                        "grant",
                        "roya",
                        "recommenders",
                        DAY.minusDays(10)));
    }

    static SessionConvened convened() {
        return new SessionConvened(ID, MEETS, "Hall 2", "group", MEMBERS, "kamran", SARA, 3, DAY);
    }

    static ItemAdded added(int item) {
        return added(item, CASE);
    }

    static ItemAdded added(int item, String caseId) {
        return new ItemAdded(ID, item, caseId, 1, VERSION, 5, "sara", DAY);
    }

    static SessionOpened opened(String... present) {
        return new SessionOpened(ID, List.of(present), "kamran", MEETS);
    }

    static MemberRecused recused(String member) {
        return new MemberRecused(ID, 1, CASE, member, RecusalGround.KIN, "", member, MEETS);
    }

    static VoteCast voted(Member member, Vote vote) {
        return voted(member, vote, VERSION);
    }

    static VoteCast voted(Member member, Vote vote, long version) {
        return new VoteCast(
                ID, 1, CASE, member.account(), member.organisation(), vote, version, MEETS);
    }

    static ItemConcluded concluded(Outcome outcome, int grants, int refusals, int abstentions) {
        boolean refused = outcome == Outcome.REFUSE;
        return new ItemConcluded(
                ID,
                1,
                CASE,
                VERSION,
                outcome,
                grants,
                refusals,
                abstentions,
                refused ? List.of("R_TECH_LEVEL") : List.of(),
                refused ? "not new" : "",
                "kamran",
                "group",
                MEETS);
    }

    static ItemDeferred deferred() {
        return new ItemDeferred(ID, 1, CASE, "no report", "kamran", MEETS);
    }

    static ItemExecuted executed() {
        return new ItemExecuted(ID, 1, CASE, VERSION + 1);
    }

    /// Opened by Kamran, Nasrin and Reza, with one item.
    static List<SessionEvent> sitting(SessionEvent... since) {
        return and(List.of(convened(), added(1), opened("kamran", "nasrin", "reza")), since);
    }

    /// All three have voted to grant.
    static List<SessionEvent> unanimous(SessionEvent... since) {
        return and(
                sitting(
                        voted(KAMRAN, Vote.GRANT),
                        voted(NASRIN, Vote.GRANT),
                        voted(REZA, Vote.GRANT)),
                since);
    }

    static MinutesDrafted drafted(List<SessionEvent> before) {
        return new MinutesDrafted(ID, MinutesText.sha256(Meeting.of(before)), "sara", MEETS);
    }

    /// Carried out, with its minutes drawn up.
    static List<SessionEvent> minuted(SessionEvent... since) {
        List<SessionEvent> done = unanimous(concluded(Outcome.GRANT, 3, 0, 0), executed());
        return and(and(done, drafted(done)), since);
    }

    static List<SessionEvent> and(List<? extends SessionEvent> before, SessionEvent... since) {
        List<SessionEvent> all = new ArrayList<>(before);
        all.addAll(Arrays.asList(since));
        return all;
    }
}
