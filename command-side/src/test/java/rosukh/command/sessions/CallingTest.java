package rosukh.command.sessions;

import static rosukh.command.sessions.Scenarios.DAY;
import static rosukh.command.sessions.Scenarios.ID;
import static rosukh.command.sessions.Scenarios.KAMRAN;
import static rosukh.command.sessions.Scenarios.MEETS;
import static rosukh.command.sessions.Scenarios.MEMBERS;
import static rosukh.command.sessions.Scenarios.NASRIN;
import static rosukh.command.sessions.Scenarios.REZA;
import static rosukh.command.sessions.Scenarios.SARA;
import static rosukh.command.sessions.Scenarios.convened;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent.SessionCancelled;

class CallingTest extends Rulings {

    @Nested
    class a_call {

        @Test
        void names_members_chair_secretary_and_quorum() {
            given().when(call(MEETS, MEMBERS, "kamran", 3, SARA)).happens(convened());
        }

        @Test
        void can_be_for_the_same_day() {
            given().when(call(DAY, MEMBERS, "kamran", 3, SARA)).isAccepted();
        }

        @Test
        void is_made_once() {
            given(convened())
                    .when(call(MEETS, MEMBERS, "kamran", 3, SARA))
                    .isRefused(SessionRefusal.SESSION_ALREADY_CONVENED);
        }

        @Test
        void is_for_no_day_before_it() {
            given().when(call(DAY.minusDays(1), MEMBERS, "kamran", 3, SARA))
                    .isRefused(SessionRefusal.SESSION_MEETS_BEFORE_CALL);
        }

        @Test
        void names_the_place_and_the_working_group() {
            given().when(new ConveneSession(ID, MEETS, " ", "g", MEMBERS, "kamran", SARA, 3, DAY))
                    .isRefused(SessionRefusal.SESSION_PLACE_MISSING);
            given().when(new ConveneSession(ID, MEETS, "h", " ", MEMBERS, "kamran", SARA, 3, DAY))
                    .isRefused(SessionRefusal.SESSION_PLACE_MISSING);
        }

        @Test
        void names_each_member_once_with_account_and_body() {
            for (Member wrong : List.of(KAMRAN, new Member("", "academy"), new Member("reza", " ")))
                given().when(call(MEETS, List.of(KAMRAN, NASRIN, wrong), "kamran", 2, SARA))
                        .isRefused(SessionRefusal.SESSION_MEMBERS_MALFORMED);
        }

        @Test
        void makes_one_of_the_members_the_chair_and_somebody_else_the_secretary() {
            given().when(call(MEETS, MEMBERS, "sara", 3, SARA))
                    .isRefused(SessionRefusal.SESSION_CHAIR_NO_MEMBER);
            given().when(call(MEETS, MEMBERS, "kamran", 3, KAMRAN))
                    .isRefused(SessionRefusal.SESSION_CHAIR_IS_SECRETARY);
            given().when(call(MEETS, MEMBERS, "kamran", 3, NASRIN)).isAccepted();
        }

        @Test
        void needs_more_than_half_of_the_members_and_no_more_than_there_are() {
            List<Member> four = List.of(KAMRAN, NASRIN, REZA, SARA);
            for (int quorum : List.of(0, 2, 5))
                given().when(call(MEETS, four, "kamran", quorum, Scenarios.HANA))
                        .isRefused(SessionRefusal.SESSION_QUORUM_RANGE);
            for (int quorum : List.of(3, 4))
                given().when(call(MEETS, four, "kamran", quorum, Scenarios.HANA)).isAccepted();
        }
    }

    @Nested
    class giving_a_session_up {

        @Test
        void is_for_chair_or_secretary_with_grounds() {
            given(convened())
                    .when(new CancelSession(ID, " too few ", "sara", DAY))
                    .happens(new SessionCancelled(ID, "too few", "sara", DAY));
            given(convened()).when(new CancelSession(ID, "late", "kamran", DAY)).isAccepted();
            given(convened())
                    .when(new CancelSession(ID, "no", "nasrin", DAY))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
            given(convened())
                    .when(new CancelSession(ID, " ", "sara", DAY))
                    .isRefused(SessionRefusal.SESSION_GROUNDS_MISSING);
        }

        @Test
        void is_too_late_once_it_was_opened_and_done_once() {
            given(Scenarios.sitting())
                    .when(new CancelSession(ID, "no", "sara", MEETS))
                    .isRefused(SessionRefusal.SESSION_ALREADY_OPEN);
            given(convened(), new SessionCancelled(ID, "no", "sara", DAY))
                    .when(new CancelSession(ID, "no", "sara", DAY))
                    .isRefused(SessionRefusal.SESSION_OVER);
        }

        @Test
        void happens_on_no_day_before_the_call() {
            given(convened())
                    .when(new CancelSession(ID, "no", "sara", DAY.minusDays(1)))
                    .isRefused(SessionRefusal.SESSION_DATE_BACKWARDS);
        }
    }

    private static ConveneSession call(
            LocalDate meetsOn, List<Member> members, String chair, int quorum, Member secretary) {
        return new ConveneSession(
                ID, meetsOn, "Hall 2", "group", members, chair, secretary, quorum, DAY);
    }
}
