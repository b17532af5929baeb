package rosukh.command.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.sessions.Scenarios.CASE;
import static rosukh.command.sessions.Scenarios.ID;
import static rosukh.command.sessions.Scenarios.MEETS;
import static rosukh.command.sessions.Scenarios.VERSION;
import static rosukh.command.sessions.Scenarios.concluded;
import static rosukh.command.sessions.Scenarios.convened;
import static rosukh.command.sessions.Scenarios.deferred;
import static rosukh.command.sessions.Scenarios.drafted;
import static rosukh.command.sessions.Scenarios.executed;
import static rosukh.command.sessions.Scenarios.minuted;
import static rosukh.command.sessions.Scenarios.sitting;
import static rosukh.command.sessions.Scenarios.unanimous;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.NoteExecution;
import rosukh.command.sessions.SessionCommand.NoteFailure;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.MinutesText;
import rosukh.events.sessions.Office;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionEvent.MinutesSigned;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.events.sessions.SessionEvent.SessionClosed;

class MinutesTest extends Rulings {

    private static final String SHA256 = MinutesText.sha256(Meeting.of(minuted()));
    private static final MinutesSigned BY_CHAIR =
            new MinutesSigned(ID, Office.CHAIR, SHA256, "kamran", MEETS);
    private static final MinutesSigned BY_SECRETARY =
            new MinutesSigned(ID, Office.SECRETARY, SHA256, "sara", MEETS);
    private static final SessionClosed CLOSED = new SessionClosed(ID, SHA256, MEETS);

    @Nested
    class what_became_of_a_decision {

        @Test
        void is_noted_once() {
            given(unanimous(concluded(Outcome.GRANT, 3, 0, 0)))
                    .when(new NoteExecution(ID, 1, VERSION + 1))
                    .happens(executed());
            given(unanimous(concluded(Outcome.GRANT, 3, 0, 0), executed()))
                    .when(new NoteExecution(ID, 1, VERSION + 1))
                    .isRefused(SessionRefusal.SESSION_ITEM_NOT_CONCLUDED);
        }

        @Test
        void is_noted_with_the_code_where_the_case_refused() {
            given(unanimous(concluded(Outcome.GRANT, 3, 0, 0)))
                    .when(new NoteFailure(ID, 1, "VERSION_STALE", "now 7"))
                    .happens(new ItemNotExecuted(ID, 1, CASE, "VERSION_STALE", "now 7"));
        }

        @Test
        void is_noted_of_concluded_items_only() {
            given(unanimous())
                    .when(new NoteFailure(ID, 1, "CODE", ""))
                    .isRefused(SessionRefusal.SESSION_ITEM_NOT_CONCLUDED);
            given(sitting(concluded(Outcome.DEFERRED, 0, 0, 3)))
                    .when(new NoteExecution(ID, 1, 6))
                    .isRefused(SessionRefusal.SESSION_ITEM_NOT_CONCLUDED);
            given(sitting())
                    .when(new NoteExecution(ID, 2, 6))
                    .isRefused(SessionRefusal.SESSION_ITEM_UNKNOWN);
        }
    }

    @Nested
    class drawing_up {

        @Test
        void keeps_the_hash_of_what_happened() {
            List<SessionEvent> done = unanimous(concluded(Outcome.GRANT, 3, 0, 0), executed());
            given(done).when(draft("sara")).happens(drafted(done));
            given(sitting(deferred())).when(draft("kamran")).isAccepted();
        }

        @Test
        void waits_for_every_item() {
            given(sitting())
                    .when(draft("sara"))
                    .isRefused(SessionRefusal.SESSION_ITEMS_OPEN, "SESSION_ITEMS_OPEN:item");
        }

        @Test
        void waits_for_every_decision_to_reach_its_case() {
            given(unanimous(concluded(Outcome.GRANT, 3, 0, 0)))
                    .when(draft("sara"))
                    .isRefused(
                            SessionRefusal.SESSION_ITEMS_UNSETTLED, "SESSION_ITEMS_UNSETTLED:item");
        }

        @Test
        void is_for_chair_and_secretary_once() {
            given(sitting(deferred()))
                    .when(draft("reza"))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
            given(minuted()).when(draft("sara")).isRefused(SessionRefusal.SESSION_MINUTES_DRAFTED);
            given(convened()).when(draft("sara")).isRefused(SessionRefusal.SESSION_NOT_OPEN);
        }

        private static DraftMinutes draft(String by) {
            return new DraftMinutes(ID, by, MEETS);
        }
    }

    @Nested
    class signing {

        @Test
        void is_for_both_and_the_second_signature_closes_the_session() {
            given(minuted()).when(sign(SHA256, "kamran")).happens(BY_CHAIR);
            given(minuted()).when(sign(SHA256, "sara")).happens(BY_SECRETARY);
            given(minuted(BY_CHAIR)).when(sign(SHA256, "sara")).happens(BY_SECRETARY, CLOSED);
            given(minuted(BY_SECRETARY)).when(sign(SHA256, "kamran")).happens(BY_CHAIR, CLOSED);
        }

        @Test
        void is_of_the_same_hash() {
            given(minuted())
                    .when(sign("ab", "kamran"))
                    .isRefusedSaying(
                            SessionRefusal.SESSION_MINUTES_OTHER,
                            "the minutes have the hash " + SHA256);
        }

        @Test
        void is_done_once_by_each_and_by_no_other() {
            given(minuted(BY_CHAIR))
                    .when(sign(SHA256, "kamran"))
                    .isRefused(SessionRefusal.SESSION_SIGNED_BEFORE);
            given(minuted())
                    .when(sign(SHA256, "reza"))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
        }

        @Test
        void needs_minutes_and_ends_with_them() {
            given(sitting())
                    .when(sign(SHA256, "sara"))
                    .isRefused(SessionRefusal.SESSION_MINUTES_MISSING);
            given(convened(), new SessionCancelled(ID, "no", "sara", MEETS))
                    .when(sign(SHA256, "sara"))
                    .isRefused(SessionRefusal.SESSION_OVER);
            given(minuted(BY_CHAIR, BY_SECRETARY, CLOSED))
                    .when(sign(SHA256, "sara"))
                    .isRefused(SessionRefusal.SESSION_OVER);
        }

        private static SignMinutes sign(String sha256, String by) {
            return new SignMinutes(ID, sha256, by, MEETS);
        }
    }

    @Nested
    class the_text {

        @Test
        void is_the_same_from_the_same_events_and_not_touched_by_signatures() {
            Meeting closed = Meeting.of(minuted(BY_CHAIR, BY_SECRETARY, CLOSED));
            assertThat(MinutesText.sha256(closed)).isEqualTo(closed.sha256());
        }

        @Test
        void tells_who_was_there_who_kept_out_how_was_voted_and_what_came_of_it() {
            assertThat(
                            MinutesText.of(
                                    Meeting.of(
                                            sitting(
                                                    Scenarios.recused("reza"),
                                                    Scenarios.voted(
                                                            Scenarios.KAMRAN,
                                                            rosukh.events.sessions.Vote.REFUSE),
                                                    concluded(Outcome.REFUSE, 0, 1, 0),
                                                    new ItemNotExecuted(
                                                            ID, 1, CASE, "CASE_ELIGIBLE", "no")))))
                    .isEqualTo(
                            """
                            minutes of a session of the working group, form 1
                            session "s-1"
                            called for 2026-05-16, opened on 2026-05-16
                            place "Hall 2"
                            working group "group", quorum 3
                            chair "kamran"
                            secretary "sara" of "isipo"
                            member "hana" of "fund" absent
                            member "kamran" of "group" present
                            member "ladan" of "assessors" absent
                            member "nasrin" of "ministry" present
                            member "reza" of "academy" present
                            item 1 case "f-1.1" NOT_EXECUTED
                              recused "reza" KIN ""
                              vote "kamran" REFUSE on version 5
                              outcome REFUSE with 0 for, 1 against, 0 abstained, on version 5, presided by "kamran"
                              reasons "R_TECH_LEVEL" "not new"
                              not carried out CASE_ELIGIBLE
                            """);
        }

        @Test
        void cannot_be_imitated_by_what_is_written_in_it() {
            String text =
                    MinutesText.of(
                            Meeting.of(
                                    sitting(
                                            new rosukh.events.sessions.SessionEvent.ItemDeferred(
                                                    ID, 1, CASE, "x\nitem 2 \"", "sara", MEETS))));
            assertThat(text).contains("  grounds \"x\\nitem 2 \\\"\"\n").doesNotContain("\nitem 2");
        }
    }

    @Test
    void nothing_but_signatures_follows_the_minutes() {
        for (SessionCommand late :
                List.of(
                        new SessionCommand.DeferItem(ID, 1, "late", "sara", MEETS),
                        new SessionCommand.RecuseMember(ID, 1, "reza", "KIN", "", "reza", MEETS),
                        new SessionCommand.ConcludeItem(ID, 1, List.of(), "", "kamran", MEETS)))
            given(minuted()).when(late).isRefused(SessionRefusal.SESSION_MINUTES_DRAFTED);
        given(minuted())
                .when(new SessionCommand.CancelSession(ID, "late", "sara", MEETS))
                .isRefused(SessionRefusal.SESSION_ALREADY_OPEN);
    }
}
