package rosukh.command.sessions;

import static rosukh.command.sessions.Scenarios.CASE;
import static rosukh.command.sessions.Scenarios.DAY;
import static rosukh.command.sessions.Scenarios.ID;
import static rosukh.command.sessions.Scenarios.MEETS;
import static rosukh.command.sessions.Scenarios.NASRIN;
import static rosukh.command.sessions.Scenarios.REZA;
import static rosukh.command.sessions.Scenarios.VERSION;
import static rosukh.command.sessions.Scenarios.added;
import static rosukh.command.sessions.Scenarios.convened;
import static rosukh.command.sessions.Scenarios.recused;
import static rosukh.command.sessions.Scenarios.sitting;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBER_MUST_RECUSE;
import static rosukh.command.sessions.SessionRefusal.SESSION_OFFICE_NEEDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent;

/// Who had a part in the firm's cases has no say on it: in the case itself ever, from another one
/// for 24 months. Chair and secretary may have the session run for them.
class SeparationTest extends Rulings {

    private static final LocalDate LONG_AGO = MEETS.minusMonths(24);
    private static final Principal FOR_SARA = new Principal("sara", "isipo");

    @Test
    void who_helped_in_another_case_votes_again_after_24_months() {
        otherCase(helped("nasrin", "moved", LONG_AGO));
        given(sitting()).when(vote(NASRIN)).isAccepted();
    }

    @Test
    void but_not_a_day_earlier() {
        otherCase(helped("nasrin", "moved", LONG_AGO.plusDays(1)));
        given(sitting()).when(vote(NASRIN)).isRefused(SESSION_MEMBER_MUST_RECUSE);
    }

    @Test
    void a_body_that_assessed_in_another_case_is_bound_as_long() {
        otherCase(new VisitRecorded("f-1.2", "KRM-P01", "s", "vida", "academy", LONG_AGO));
        given(sitting()).when(vote(REZA)).isAccepted();
        otherCase(
                new VisitRecorded(
                        "f-1.2", "KRM-P01", "s", "vida", "academy", LONG_AGO.plusDays(1)));
        given(sitting()).when(vote(REZA)).isRefused(SESSION_MEMBER_MUST_RECUSE);
    }

    @Test
    void a_part_in_the_case_itself_binds_however_long_ago_it_was() {
        streams.with(CASE, helped("nasrin", "moved", LONG_AGO.minusYears(1)));
        given(sitting()).when(vote(NASRIN, VERSION + 1)).isRefused(SESSION_MEMBER_MUST_RECUSE);
    }

    @Test
    void a_part_one_has_through_somebody_else_binds_too() {
        streams.with(CASE, new ActedFor(CASE, CasePart.JUDGES, "reza", "moved", "arash", LONG_AGO));
        given(sitting()).when(vote(REZA, VERSION + 1)).isRefused(SESSION_MEMBER_MUST_RECUSE);
    }

    @Test
    void a_session_is_run_on_behalf_of_its_secretary() {
        CancelSession cancel = new CancelSession(ID, "few", "omid", DAY);
        given(convened(), added(1)).when(cancel).isRefused(SESSION_OFFICE_NEEDED);
        forSara(List.of(convened(), added(1)), cancel).isAccepted();
        forSara(sitting(), new DeferItem(ID, 1, "late", "omid", MEETS)).isAccepted();
        forSara(
                        sitting(new SessionEvent.ItemDeferred(ID, 1, CASE, "late", "sara", MEETS)),
                        new DraftMinutes(ID, "omid", MEETS))
                .isAccepted();
    }

    @Test
    void a_member_is_kept_out_of_an_item_on_its_behalf() {
        RecuseMember recuse = new RecuseMember(ID, 1, "reza", "KIN", "", "omid", MEETS);
        given(sitting()).when(recuse).isRefused(SESSION_OFFICE_NEEDED);
        through(sitting(), recuse, new Principal("nasrin", "ministry"))
                .isRefused(SESSION_OFFICE_NEEDED);
        through(sitting(), recuse, new Principal("reza", "academy")).isAccepted();
    }

    @Test
    void and_stays_out_of_it() {
        given(sitting(recused("reza")))
                .when(vote(REZA))
                .isRefused(SessionRefusal.SESSION_MEMBER_RECUSED);
    }

    private void otherCase(CertificationEvent event) {
        streams.with(
                "f-1.2",
                new CaseOpened("f-1.2", "f-1", 2, "ir-kb", "KRM-P01", "KRM", LONG_AGO.minusDays(9)),
                event);
    }

    private static AccelerationPlanAgreed helped(String person, String body, LocalDate on) {
        return new AccelerationPlanAgreed("f-1.2", body, person, List.of(), on);
    }

    private Verdict forSara(List<SessionEvent> history, SessionCommand command) {
        return through(history, command, FOR_SARA);
    }

    private Verdict through(
            List<SessionEvent> history, SessionCommand command, Principal principal) {
        return new Verdict(
                given(history)
                        .given()
                        .when(command, Map.of(Guard.KEY, Guard.OPEN, Principal.KEY, principal)));
    }

    private static CastVote vote(Member member) {
        return vote(member, VERSION);
    }

    private static CastVote vote(Member member, long version) {
        return new CastVote(ID, 1, member, "GRANT", version, MEETS);
    }
}
