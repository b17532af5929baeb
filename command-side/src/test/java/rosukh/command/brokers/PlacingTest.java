package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_ASSIGNMENT_REFUSED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_NOT_OPEN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_HAS_CASE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NO_CONFLICT;
import static rosukh.command.brokers.BrokerRefusal.BROKER_ROLE_UNKNOWN;
import static rosukh.command.brokers.Careers.DAY;
import static rosukh.command.brokers.Careers.HADI;
import static rosukh.command.brokers.Careers.accredited;
import static rosukh.command.brokers.Careers.assigned;
import static rosukh.command.brokers.Careers.enrolled;
import static rosukh.command.brokers.Careers.file;
import static rosukh.command.brokers.Careers.then;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;

class PlacingTest extends Sentences {

    private static final CaseToPlace FILE = file();

    @Nested
    class assigning_a_case {

        @Test
        void keeps_what_it_rests_on() {
            given(accredited()).when(assign(DAY), FILE).happens(assigned("f-1.1"));
        }

        @Test
        void is_for_helping_or_assessing() {
            given(accredited())
                    .when(new AssignCase(HADI, "f-1.1", "WATCH", "omid", DAY), FILE)
                    .isRefused(BROKER_ROLE_UNKNOWN);
        }

        @ParameterizedTest
        @CsvSource({"HELP, ASSESS", "HELP, NOBODY", "ASSESS, HELP", "ASSESS, NOBODY"})
        void waits_until_the_case_is_open_for_the_part(String role, OpenFor open) {
            given(accredited())
                    .when(
                            new AssignCase(HADI, "f-1.1", role, "omid", DAY),
                            file("f-1.1", "MACHINERY", "KRM", open, List.of(), Set.of(), List.of()))
                    .isRefused(BROKER_CASE_NOT_OPEN);
        }

        @Test
        void is_done_once() {
            given(then(accredited(), assigned("f-1.1")))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_HAS_CASE);
        }

        @Test
        void may_be_done_again_after_the_release() {
            given(then(accredited(), assigned("f-1.1"), released("f-1.1", PlacementEnd.REPLACED)))
                    .when(assign(DAY), FILE)
                    .isAccepted();
        }

        @Test
        void is_refused_without_an_accreditation() {
            given(enrolled())
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_NOT_ACCREDITED");
        }

        @Test
        void is_refused_while_suspended_and_after_a_revocation() {
            given(then(accredited(), new BrokerSuspended(HADI, "omid", "mina", 9, DAY)))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_NOT_ACCREDITED");
            given(then(accredited(), new AccreditationRevoked(HADI, "omid", "mina", 9, DAY)))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_NOT_ACCREDITED");
        }

        @Test
        void ends_with_the_accreditation() {
            LocalDate end = LocalDate.of(2028, 1, 9);
            given(accredited()).when(assign(end), FILE).isAccepted();
            given(accredited())
                    .when(assign(end.plusDays(1)), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_NOT_ACCREDITED");
        }

        @Test
        void tells_every_broken_rule() {
            given(accredited())
                    .when(
                            assign(DAY),
                            file(
                                    "f-1.4",
                                    null,
                                    "TEH",
                                    OpenFor.HELP,
                                    List.of(new BodyOfFirm("helpers", BrokerRole.ASSESS)),
                                    Set.of(),
                                    List.of(HADI, HADI, HADI)))
                    .isRefused(
                            BROKER_ASSIGNMENT_REFUSED,
                            "B_FIELD",
                            "B_PROVINCE",
                            "B_CONFLICT_BODY",
                            "B_ROTATION");
        }

        @Test
        void is_refused_from_the_most_cases_of_the_grade_on() {
            given(then(accredited(), cases(5))).when(assign(DAY), FILE).isAccepted();
            given(then(accredited(), cases(6)))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_WORKLOAD");
            given(then(then(accredited(), cases(6)), released("f-10.1", PlacementEnd.CERTIFIED)))
                    .when(assign(DAY), FILE)
                    .isAccepted();
        }

        @Test
        void looks_at_conflicts_with_this_firm_only() {
            given(then(accredited(), link("f-2"))).when(assign(DAY), FILE).isAccepted();
            given(then(accredited(), link("f-1")))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_CONFLICT_LINK");
            given(then(accredited(), service("f-1", DAY.minusMonths(24))))
                    .when(assign(DAY), FILE)
                    .isAccepted();
            given(then(accredited(), service("f-1", DAY.minusMonths(24).plusDays(1))))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_CONFLICT_SERVICE");
            given(then(accredited(), service("f-1", null)))
                    .when(assign(DAY), FILE)
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_CONFLICT_SERVICE");
        }

        @Test
        void never_lets_a_helper_assess() {
            given(accredited())
                    .when(
                            new AssignCase(HADI, "f-1.1", "ASSESS", "omid", DAY),
                            file(
                                    "f-1.1",
                                    "MACHINERY",
                                    "KRM",
                                    OpenFor.ASSESS,
                                    List.of(new BodyOfFirm("helpers", BrokerRole.HELP)),
                                    Set.of(HADI),
                                    List.of()))
                    .isRefused(BROKER_ASSIGNMENT_REFUSED, "B_CONFLICT_BODY", "B_HELPER_ASSESSES");
        }
    }

    @Nested
    class an_attempt_against_a_conflict {

        @Test
        void is_noted_with_the_conflicts_alone() {
            given(
                            then(
                                    accredited(),
                                    then(List.of(link("f-1")), cases(6))
                                            .toArray(BrokerEvent[]::new)))
                    .when(new NoteBlocked(HADI, "f-1.1", "HELP", "omid", DAY), FILE)
                    .happens(
                            new AssignmentBlocked(
                                    HADI,
                                    "f-1.1",
                                    "f-1",
                                    BrokerRole.HELP,
                                    List.of("B_CONFLICT_LINK"),
                                    "omid",
                                    DAY));
        }

        @Test
        void is_noted_of_who_was_never_accredited_too() {
            given(then(enrolled(), link("f-1")))
                    .when(new NoteBlocked(HADI, "f-1.1", "HELP", "omid", DAY), FILE)
                    .isAccepted();
        }

        @Test
        void is_not_noted_without_one() {
            given(accredited())
                    .when(new NoteBlocked(HADI, "f-1.1", "HELP", "omid", DAY), FILE)
                    .isRefused(BROKER_NO_CONFLICT);
        }
    }

    private static AssignCase assign(LocalDate on) {
        return new AssignCase(HADI, "f-1.1", "HELP", "omid", on);
    }

    private static CaseReleased released(String caseId, PlacementEnd end) {
        return new CaseReleased(HADI, caseId, BrokerRole.HELP, end, null, DAY);
    }

    private static ConflictDeclared link(String firmId) {
        return new ConflictDeclared(HADI, firmId, BrokerConflict.FAMILY, null, null, HADI, DAY);
    }

    private static ConflictDeclared service(String firmId, LocalDate ended) {
        return new ConflictDeclared(
                HADI, firmId, BrokerConflict.SERVICE, "AUDIT", ended, HADI, DAY);
    }

    private static BrokerEvent[] cases(int count) {
        return Stream.iterate(10, each -> each + 1)
                .limit(count)
                .map(each -> assigned("f-" + each + ".1"))
                .toArray(BrokerEvent[]::new);
    }
}
