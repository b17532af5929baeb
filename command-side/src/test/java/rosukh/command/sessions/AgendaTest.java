package rosukh.command.sessions;

import static rosukh.command.sessions.Scenarios.CASE;
import static rosukh.command.sessions.Scenarios.DAY;
import static rosukh.command.sessions.Scenarios.ID;
import static rosukh.command.sessions.Scenarios.MEETS;
import static rosukh.command.sessions.Scenarios.VERSION;
import static rosukh.command.sessions.Scenarios.added;
import static rosukh.command.sessions.Scenarios.convened;
import static rosukh.command.sessions.Scenarios.opened;
import static rosukh.command.sessions.Scenarios.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.StrikeItem;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemStruck;

class AgendaTest extends Rulings {

    private static final Guard YAZD = new Guard(new Reach(Set.of("YZD"), Set.of(), null), null);

    @Nested
    class putting_a_case_on_the_agenda {

        @Test
        void keeps_the_version_and_the_position_it_was_seen_at() {
            given(convened())
                    .when(add(CASE, VERSION, "sara"))
                    .happens(new ItemAdded(ID, 1, CASE, 1, VERSION, 5, "sara", DAY));
        }

        @Test
        void counts_items_and_the_turns_of_the_case() {
            onAgenda(2, null);
            given(convened(), added(1, "f-9.1"))
                    .when(add(CASE, VERSION, "kamran"))
                    .happens(new ItemAdded(ID, 2, CASE, 3, VERSION, 5, "kamran", DAY));
        }

        @Test
        void is_refused_for_a_case_that_has_changed_since_it_was_seen() {
            given(convened())
                    .when(add(CASE, VERSION - 1, "sara"))
                    .isRefusedSaying(
                            SessionRefusal.SESSION_CASE_CHANGED,
                            "it was seen at version 4 and is now at version 5");
        }

        @Test
        void is_for_cases_that_exist() {
            given(convened())
                    .when(add("f-2.1", 0, "sara"))
                    .isRefused(SessionRefusal.SESSION_CASE_UNKNOWN);
            streams.with("f-3", "no case");
            given(convened())
                    .when(add("f-3", 0, "sara"))
                    .isRefused(SessionRefusal.SESSION_CASE_UNKNOWN);
        }

        @Test
        void is_for_cases_that_wait_for_their_decision() {
            int n = 2;
            for (Object since :
                    List.of(
                            new StatusGranted("c", "NOPA", "k", "g", DAY),
                            new StatusRefused("c", List.of("R"), List.of(), "no", "k", "g", DAY),
                            new AppealUpheld("c", "yes", "k", "g", DAY),
                            new SchemeVersionSwitched("c", "1406", "ab", "k", "g", DAY),
                            new CaseWithdrawn("c", "sold", "f", DAY),
                            new CaseMerged("c", "f-2.1", "same", "o", DAY))) {
                String caseId = "f-" + n++ + ".1";
                streams.with(caseId, Scenarios.recommended(caseId)).with(caseId, since);
                given(convened())
                        .when(add(caseId, VERSION + 1, "sara"))
                        .isRefused(SessionRefusal.SESSION_CASE_NOT_RECOMMENDED);
            }
            streams.with("f-1.2", Scenarios.recommended("f-1.2").subList(0, 5));
            given(convened())
                    .when(add("f-1.2", 4, "sara"))
                    .isRefused(SessionRefusal.SESSION_CASE_NOT_RECOMMENDED);
        }

        @Test
        void is_for_cases_on_no_other_agenda() {
            onAgenda(1, Meeting.of(List.of(convened(), added(1))));
            given(convened())
                    .when(add(CASE, VERSION, "sara"))
                    .isRefused(SessionRefusal.SESSION_CASE_ON_AGENDA);
        }

        @Test
        void is_for_chair_and_secretary_within_their_reach_before_the_opening() {
            given(convened())
                    .when(add(CASE, VERSION, "nasrin"))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
            given(convened())
                    .when(add(CASE, VERSION, "sara"), YAZD)
                    .isRefused(KernelRefusal.OUT_OF_REACH);
            given(sitting())
                    .when(new AddItem(ID, CASE, VERSION, "sara", MEETS))
                    .isRefused(SessionRefusal.SESSION_ALREADY_OPEN);
        }
    }

    @Nested
    class striking_an_item {

        @Test
        void keeps_the_grounds() {
            given(convened(), added(1))
                    .when(strike(1, " withdrawn ", "sara"))
                    .happens(new ItemStruck(ID, 1, CASE, "withdrawn", "sara", DAY));
        }

        @Test
        void is_done_once_to_an_item_of_the_agenda() {
            given(convened(), added(1))
                    .when(strike(2, "no", "sara"))
                    .isRefused(SessionRefusal.SESSION_ITEM_UNKNOWN);
            given(convened(), added(1), new ItemStruck(ID, 1, CASE, "no", "sara", DAY))
                    .when(strike(1, "no", "sara"))
                    .isRefused(SessionRefusal.SESSION_ITEM_DONE);
            given(convened(), added(1))
                    .when(strike(1, " ", "sara"))
                    .isRefused(SessionRefusal.SESSION_GROUNDS_MISSING);
            given(convened(), added(1))
                    .when(strike(1, "no", "sara"), YAZD)
                    .isRefused(KernelRefusal.OUT_OF_REACH);
        }
    }

    @Nested
    class opening {

        @Test
        void notes_who_is_present() {
            given(convened(), added(1))
                    .when(open(MEETS, "kamran", "nasrin", "reza"))
                    .happens(opened("kamran", "nasrin", "reza"));
            given(convened(), added(1))
                    .when(open(MEETS.plusDays(1), "kamran", "nasrin", "reza"))
                    .isAccepted();
        }

        @Test
        void needs_the_quorum() {
            given(convened(), added(1))
                    .when(open(MEETS, "kamran", "nasrin"))
                    .isRefusedSaying(
                            SessionRefusal.SESSION_WITHOUT_QUORUM, "2 are present, 3 are needed");
        }

        @Test
        void needs_members_once_each_and_the_chair() {
            for (List<String> present :
                    List.of(
                            List.of("kamran", "nasrin", "sara"),
                            List.of("kamran", "nasrin", "nasrin"),
                            List.of("nasrin", "reza", "hana")))
                given(convened(), added(1))
                        .when(open(MEETS, present.toArray(String[]::new)))
                        .isRefused(SessionRefusal.SESSION_PRESENT_MALFORMED);
        }

        @Test
        void happens_on_the_day_at_the_earliest_with_something_on_the_agenda() {
            given(convened(), added(1))
                    .when(open(MEETS.minusDays(1), "kamran", "nasrin", "reza"))
                    .isRefused(SessionRefusal.SESSION_NOT_YET);
            given(convened())
                    .when(open(MEETS, "kamran", "nasrin", "reza"))
                    .isRefused(SessionRefusal.SESSION_AGENDA_EMPTY);
            given(convened(), added(1), new ItemStruck(ID, 1, CASE, "no", "sara", DAY))
                    .when(open(MEETS, "kamran", "nasrin", "reza"))
                    .isRefused(SessionRefusal.SESSION_AGENDA_EMPTY);
        }

        @Test
        void happens_once_and_by_who_runs_the_session() {
            given(sitting())
                    .when(open(MEETS, "kamran", "nasrin", "reza"))
                    .isRefused(SessionRefusal.SESSION_ALREADY_OPEN);
            given(convened(), added(1))
                    .when(new OpenSession(ID, List.of("kamran"), "reza", MEETS))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
        }

        private static OpenSession open(LocalDate on, String... present) {
            return new OpenSession(ID, List.of(present), "kamran", on);
        }
    }

    private static AddItem add(String caseId, long version, String by) {
        return new AddItem(ID, caseId, version, by, DAY);
    }

    private static StrikeItem strike(int item, String grounds, String by) {
        return new StrikeItem(ID, item, grounds, by, DAY);
    }
}
