package rosukh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RecordDestruction;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.events.erasure.ErasureEvent.ErasureDeclined;
import rosukh.events.erasure.ErasureEvent.ErasureRequested;
import rosukh.events.erasure.ErasureEvent.HoldLifted;
import rosukh.events.erasure.ErasureEvent.HoldPlaced;

class ErasureTest extends ErasureScenario {

    @Nested
    class a_request {

        @Test
        void is_recorded_with_its_basis_and_its_number() {
            assertThat(decide(FREE, request("CONSENT_WITHDRAWN"))).isEqualTo(ASKED);
            assertThat(decide(FREE, request("OBJECTION"), ASKED, declined()))
                    .isEqualTo(
                            new ErasureRequested(
                                    HER, 2, ErasureBasis.OBJECTION, "her letter", "omid", DAY));
        }

        @Test
        void needs_a_subject_of_which_something_was_kept() {
            refused("ERASURE_SUBJECT_UNKNOWN", SubjectRecord.UNKNOWN, request("OBJECTION"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "f-1", "contact:", "firm:f-1", "contact:a b", "contact:a|b"})
        void needs_a_well_written_subject(String subject) {
            refused(
                    "ERASURE_SUBJECT_MALFORMED",
                    FREE,
                    new RequestErasure(subject, "OBJECTION", "why", "omid", DAY));
        }

        @Test
        void may_be_about_any_person_of_a_firm() {
            assertThat(
                            decide(
                                            FREE,
                                            new RequestErasure(
                                                    "contact:f-1:2",
                                                    "OBJECTION",
                                                    "why",
                                                    "omid",
                                                    DAY))
                                    .subject())
                    .isEqualTo("contact:f-1:2");
        }

        @Test
        void needs_a_known_basis_and_words() {
            refused("ERASURE_BASIS_UNKNOWN", FREE, request("WHIM"));
            refused(
                    "ERASURE_GROUNDS_MISSING",
                    FREE,
                    new RequestErasure(HER, "OBJECTION", " ", "omid", DAY));
        }

        @Test
        void comes_once_at_a_time() {
            refused("ERASURE_ALREADY_REQUESTED", FREE, request("OBJECTION"), ASKED);
        }

        @Test
        void waits_for_the_end_of_what_it_is_about_and_of_its_retention() {
            refused("ERASURE_RETENTION_RUNS", GOING_ON, request("OBJECTION"));
            refused("ERASURE_RETENTION_RUNS", KEPT, request("RETENTION_OVER"));
            assertThat(decide(KEPT_BEFORE, request("RETENTION_OVER")))
                    .isInstanceOf(ErasureRequested.class);
        }

        @ParameterizedTest
        @EnumSource(ErasureBasis.class)
        void goes_before_the_end_of_retention_by_order_of_a_court_only(ErasureBasis basis) {
            if (basis == ErasureBasis.COURT_ORDER)
                assertThat(decide(GOING_ON, request(basis.name())))
                        .isInstanceOf(ErasureRequested.class);
            else refused("ERASURE_RETENTION_RUNS", GOING_ON, request(basis.name()));
        }

        @Test
        void is_refused_under_a_hold_even_by_order_of_a_court() {
            refused("ERASURE_HELD", FREE, request("COURT_ORDER"), HOLD);
        }
    }

    @Nested
    class an_approval {

        @Test
        void is_of_a_second_person() {
            assertThat(decide(FREE, new ApproveErasure(HER, "azar", DAY), ASKED))
                    .isEqualTo(APPROVED);
            refused(
                    "ERASURE_NEEDS_SECOND_PERSON",
                    FREE,
                    new ApproveErasure(HER, "omid", DAY),
                    ASKED);
        }

        @Test
        void needs_a_request_that_stands() {
            refused("ERASURE_NOT_REQUESTED", FREE, new ApproveErasure(HER, "azar", DAY));
            refused(
                    "ERASURE_NOT_REQUESTED",
                    FREE,
                    new ApproveErasure(HER, "azar", DAY),
                    ASKED,
                    declined());
        }

        @Test
        void is_refused_while_a_hold_stands_and_possible_again_when_all_are_lifted() {
            HoldPlaced second = new HoldPlaced(HER, 2, "file 8", "another", "azar", DAY);
            HoldLifted first = new HoldLifted(HER, 1, "over", "azar", DAY);
            ApproveErasure approve = new ApproveErasure(HER, "azar", DAY);
            refused("ERASURE_HELD", FREE, approve, ASKED, HOLD, second, first);
            assertThat(
                            decide(
                                    FREE,
                                    approve,
                                    ASKED,
                                    HOLD,
                                    second,
                                    first,
                                    new HoldLifted(HER, 2, "over", "azar", DAY)))
                    .isEqualTo(APPROVED);
        }

        @Test
        void is_refused_if_retention_runs_again_since_the_request() {
            refused(
                    "ERASURE_RETENTION_RUNS",
                    GOING_ON,
                    new ApproveErasure(HER, "azar", DAY),
                    ASKED);
        }

        @Test
        void cannot_be_stopped_any_more() {
            refused("ERASURE_UNDER_WAY", FREE, hold(), ASKED, APPROVED);
            refused("ERASURE_UNDER_WAY", FREE, request("OBJECTION"), ASKED, APPROVED);
            refused("ERASURE_UNDER_WAY", FREE, decline("LEGAL_CLAIMS"), ASKED, APPROVED);
            refused(
                    "ERASURE_UNDER_WAY",
                    FREE,
                    new ApproveErasure(HER, "azar", DAY),
                    ASKED,
                    APPROVED);
        }
    }

    @Nested
    class a_decision_that_the_data_stays {

        @ParameterizedTest
        @EnumSource(DeclineReason.class)
        void is_recorded_with_its_reason(DeclineReason reason) {
            assertThat(decide(FREE, decline(reason.name()), ASKED))
                    .isEqualTo(new ErasureDeclined(HER, 1, reason, "it is needed", "azar", DAY));
        }

        @Test
        void needs_a_request_a_known_reason_and_words() {
            refused("ERASURE_NOT_REQUESTED", FREE, decline("LEGAL_CLAIMS"));
            refused("ERASURE_REASON_UNKNOWN", FREE, decline("WHIM"), ASKED);
            refused(
                    "ERASURE_GROUNDS_MISSING",
                    FREE,
                    new DeclineErasure(HER, "LEGAL_CLAIMS", "", "azar", DAY),
                    ASKED);
        }
    }

    @Nested
    class a_hold {

        @Test
        void is_numbered_and_names_its_proceedings() {
            assertThat(decide(FREE, hold())).isEqualTo(HOLD);
            assertThat(decide(FREE, hold(), HOLD))
                    .isEqualTo(new HoldPlaced(HER, 2, "file 7", "the court asks", "azar", DAY));
            refused(
                    "ERASURE_REFERENCE_MISSING",
                    FREE,
                    new PlaceHold(HER, " ", "the court asks", "azar", DAY));
            refused("ERASURE_GROUNDS_MISSING", FREE, new PlaceHold(HER, "file 7", "", "azar", DAY));
        }

        @Test
        void may_be_placed_while_retention_runs_but_on_nobody_unknown() {
            assertThat(decide(GOING_ON, hold())).isEqualTo(HOLD);
            refused("ERASURE_SUBJECT_UNKNOWN", SubjectRecord.UNKNOWN, hold());
        }

        @Test
        void is_lifted_once_with_words() {
            assertThat(decide(FREE, lift("over"), HOLD))
                    .isEqualTo(new HoldLifted(HER, 1, "over", "azar", DAY));
            refused("ERASURE_GROUNDS_MISSING", FREE, lift(" "), HOLD);
            refused("ERASURE_HOLD_UNKNOWN", FREE, lift("over"));
            refused(
                    "ERASURE_HOLD_UNKNOWN",
                    FREE,
                    lift("over"),
                    HOLD,
                    new HoldLifted(HER, 1, "over", "azar", DAY));
        }
    }

    @Nested
    class a_destruction {

        private final RecordDestruction record = new RecordDestruction(HER, DESTROYED, DAY);

        @Test
        void says_whose_word_it_was_and_how_much_is_gone() {
            assertThat(decide(FREE, record, ASKED, APPROVED)).isEqualTo(destroyed());
        }

        @Test
        void is_of_what_was_approved_only() {
            refused("ERASURE_NOT_APPROVED", FREE, record);
            refused("ERASURE_NOT_APPROVED", FREE, record, ASKED);
        }

        @Test
        void is_the_last_that_happens() {
            for (ErasureCommand command :
                    List.of(
                            record,
                            request("OBJECTION"),
                            hold(),
                            lift("over"),
                            decline("LEGAL_CLAIMS"),
                            new ApproveErasure(HER, "azar", DAY)))
                refused("ERASURE_DONE", FREE, command, ASKED, APPROVED, destroyed());
        }
    }
}
