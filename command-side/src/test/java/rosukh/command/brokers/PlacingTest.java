package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.brokers.BrokerRefusal.BROKER_ALREADY_RATED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_ASSIGNMENT_REFUSED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_NOT_ASSIGNED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_NOT_OPEN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_RUNS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_KNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_MALFORMED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_FEE_REFUSED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_GROUNDS_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_HAS_CASE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NO_CONFLICT;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PAYER_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_RATING_RANGE;
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
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.ReleaseCase;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Payer;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.PlacementEvent.ConflictWithdrawn;
import rosukh.events.brokers.PlacementEvent.FeeRegistered;

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

    @Nested
    class conflicts {

        @Test
        void are_links_or_services() {
            given(accredited()).when(declare("FAMILY", null, null)).happens(link("f-1"));
            given(accredited()).when(declare("SERVICE", "AUDIT", DAY)).happens(service("f-1", DAY));
        }

        @Test
        void say_what_they_are() {
            given(accredited())
                    .when(declare("FRIEND", null, null))
                    .isRefused(BROKER_CONFLICT_MALFORMED);
            given(accredited())
                    .when(declare("SERVICE", null, null))
                    .isRefused(BROKER_CONFLICT_MALFORMED);
            given(accredited())
                    .when(declare("SERVICE", "audit", null))
                    .isRefused(BROKER_CONFLICT_MALFORMED);
            given(accredited())
                    .when(declare("OWNER", "AUDIT", null))
                    .isRefused(BROKER_CONFLICT_MALFORMED);
            given(accredited())
                    .when(declare("OWNER", null, DAY))
                    .isRefused(BROKER_CONFLICT_MALFORMED);
            given(accredited())
                    .when(new DeclareConflict(HADI, " ", "OWNER", null, null, HADI, DAY))
                    .isRefused(BROKER_CONFLICT_MALFORMED);
        }

        @Test
        void are_declared_once_and_a_service_again_when_it_ends() {
            given(then(accredited(), link("f-1")))
                    .when(declare("FAMILY", null, null))
                    .isRefused(BROKER_CONFLICT_KNOWN);
            Broker ended =
                    given(then(accredited(), service("f-1", null)))
                            .when(declare("SERVICE", "AUDIT", DAY))
                            .isAccepted();
            assertThat(ended.file().ties()).hasSize(1);
        }

        @Test
        void are_withdrawn_with_grounds() {
            given(then(accredited(), service("f-1", DAY)))
                    .when(withdraw("never signed"))
                    .happens(
                            new ConflictWithdrawn(
                                    HADI,
                                    "f-1",
                                    BrokerConflict.SERVICE,
                                    "AUDIT",
                                    "never signed",
                                    "omid",
                                    DAY));
            given(then(accredited(), service("f-1", DAY)))
                    .when(withdraw(""))
                    .isRefused(BROKER_GROUNDS_MISSING);
            given(accredited()).when(withdraw("never")).isRefused(BROKER_CONFLICT_UNKNOWN);
        }

        @Test
        void count_no_more_once_withdrawn() {
            Broker free =
                    given(then(accredited(), service("f-1", null)))
                            .when(withdraw("never signed"))
                            .isAccepted();
            assertThat(free.decide(assign(DAY), Careers.known(FILE))).hasSize(1);
        }

        private static DeclareConflict declare(String ground, String service, LocalDate ended) {
            return new DeclareConflict(HADI, "f-1", ground, service, ended, HADI, DAY);
        }

        private static WithdrawConflict withdraw(String grounds) {
            return new WithdrawConflict(HADI, "f-1", "SERVICE", "AUDIT", grounds, "omid", DAY);
        }
    }

    @Nested
    class afterwards {

        @Test
        void a_case_is_released_once() {
            ReleaseCase release =
                    new ReleaseCase(
                            HADI, "f-1.1", BrokerRole.HELP, PlacementEnd.CERTIFIED, null, DAY);
            given(then(accredited(), assigned("f-1.1")))
                    .when(release)
                    .happens(released("f-1.1", PlacementEnd.CERTIFIED));
            given(accredited()).when(release).isRefused(BROKER_CASE_NOT_ASSIGNED);
            given(then(accredited(), assigned("f-1.1"), released("f-1.1", PlacementEnd.REFUSED)))
                    .when(release)
                    .isRefused(BROKER_CASE_NOT_ASSIGNED);
        }

        @Test
        void a_fee_is_registered_for_a_case_of_the_broker() {
            given(then(accredited(), assigned("f-1.1")))
                    .when(fee("HELP", "FIRM", 250_000_000))
                    .happens(
                            new FeeRegistered(
                                    HADI,
                                    "f-1.1",
                                    BrokerRole.HELP,
                                    Payer.FIRM,
                                    250_000_000,
                                    "omid",
                                    DAY));
            given(accredited()).when(fee("HELP", "FIRM", 1)).isRefused(BROKER_CASE_NOT_ASSIGNED);
            given(then(accredited(), assigned("f-1.1")))
                    .when(fee("HELP", "MOON", 1))
                    .isRefused(BROKER_PAYER_UNKNOWN);
            given(then(accredited(), assigned("f-1.1")))
                    .when(fee("HELP", "FIRM", 0))
                    .isRefused(BROKER_FEE_REFUSED, "F_AMOUNT");
        }

        @Test
        void who_assesses_is_never_paid_by_the_firm() {
            BrokerEvent assesses =
                    new CaseAssigned(
                            HADI,
                            "helpers",
                            "f-1.1",
                            "f-1",
                            BrokerRole.ASSESS,
                            "MACHINERY",
                            "KRM",
                            "ir-kb",
                            "1402-02-18",
                            0,
                            "broker-demo/1",
                            "omid",
                            DAY);
            given(then(accredited(), assesses))
                    .when(fee("ASSESS", "FIRM", 0))
                    .isRefused(BROKER_FEE_REFUSED, "F_ASSESSOR_PAID_BY_FIRM", "F_AMOUNT");
            given(then(accredited(), assesses)).when(fee("ASSESS", "PROGRAMME", 1)).isAccepted();
        }

        @Test
        void a_firm_rates_the_help_once_and_when_the_case_is_over() {
            given(then(accredited(), assigned("f-1.1"))).when(rate(4)).isRefused(BROKER_CASE_RUNS);
            List<BrokerEvent> over =
                    then(accredited(), assigned("f-1.1"), released("f-1.1", PlacementEnd.REFUSED));
            BrokerRated rated = new BrokerRated(HADI, "f-1.1", "f-1", 4, "farid", DAY);
            given(over).when(rate(4)).happens(rated);
            given(then(over, rated)).when(rate(5)).isRefused(BROKER_ALREADY_RATED);
            given(accredited()).when(rate(4)).isRefused(BROKER_CASE_NOT_ASSIGNED);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 6})
        void a_rating_has_1_to_5_stars(int stars) {
            given(then(accredited(), assigned("f-1.1")))
                    .when(rate(stars))
                    .isRefused(BROKER_RATING_RANGE);
        }

        private static RateBroker rate(int stars) {
            return new RateBroker(HADI, "f-1.1", stars, "farid", DAY);
        }

        private static RegisterFee fee(String role, String payer, long amount) {
            return new RegisterFee(HADI, "f-1.1", role, payer, amount, "omid", DAY);
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
