package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.brokers.Careers.HADI;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.command.kernel.Refused;
import rosukh.events.brokers.AccreditationEvent.AccreditationRenewed;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerReinstated;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepDeclined;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Payer;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.PlacementEvent.ConflictWithdrawn;
import rosukh.events.brokers.PlacementEvent.FeeRegistered;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BridgingCompleted;
import rosukh.events.brokers.TrainingEvent.ExamTaken;

/// Random commands about one broker: whatever is accepted, every rule holds when it is recomputed
/// from the history alone.
class BrokerWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 160;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_a_broker_lawful(int seed) {
        Lawful lawful = new Lawful();
        walk(seed).forEach(lawful::after);
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> walk(seed).forEach(event -> happened.add(event.getClass())));
        assertThat(happened)
                .containsAll(
                        Stream.of(BrokerEvent.class.getPermittedSubclasses())
                                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                                .toList());
    }

    private static List<BrokerEvent> walk(int seed) {
        RandomCareer career = new RandomCareer(new Random(seed));
        List<BrokerEvent> history = new ArrayList<>();
        Broker broker = Broker.NOBODY;
        for (int i = 0; i < COMMANDS; i++) {
            BrokerCommand command = career.next(broker);
            Known known = career.known(command);
            try {
                List<BrokerEvent> events = broker.decide(command, known);
                assertThat(broker.decide(command, known)).as("the same again").isEqualTo(events);
                for (BrokerEvent event : events) {
                    history.add(event);
                    broker = broker.evolve(event);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("BROKER_");
            }
        }
        return history;
    }

    /// The rules over again, from the events alone and by another text.
    private static final class Lawful {

        private final Map<String, Integer> hours = new HashMap<>();
        private final List<ExamTaken> exams = new ArrayList<>();
        private final Set<String> trained = new HashSet<>();
        private final Set<String> open = new HashSet<>();
        private final Set<String> ever = new HashSet<>();
        private final Map<String, ConflictDeclared> conflicts = new HashMap<>();
        private StepProposed proposal;
        private BrokerAccredited accredited;
        private LocalDate until = LocalDate.MIN;
        private LocalDate from = LocalDate.MAX;
        private boolean stands;
        private boolean revoked;

        void after(BrokerEvent event) {
            switch (event) {
                case AttendanceRecorded e -> hours.merge(e.module(), e.hours(), Integer::sum);
                case ExamTaken e -> sat(e);
                case BridgingCompleted e -> trained.add(e.version());
                case StepProposed e -> {
                    assertThat(proposal).isNull();
                    assertThat(e.proposedBy()).isNotEqualTo(HADI);
                    proposal = e;
                }
                case StepDeclined _ -> ended();
                case BrokerAccredited e -> accredited(e);
                case AccreditationRenewed e -> {
                    second(e.approvedBy(), e.proposedBy());
                    assertThat(e.validFrom()).isAfter(until);
                    assertThat(e.validTo()).isEqualTo(e.validFrom().plusMonths(24).minusDays(1));
                    if (!e.validFrom().equals(until.plusDays(1))) from = e.validFrom();
                    until = e.validTo();
                }
                case BrokerSuspended e -> {
                    second(e.approvedBy(), e.proposedBy());
                    assertThat(stands).isTrue();
                    stands = false;
                }
                case BrokerReinstated e -> {
                    second(e.approvedBy(), e.proposedBy());
                    assertThat(stands || revoked).isFalse();
                    stands = true;
                }
                case AccreditationRevoked e -> {
                    second(e.approvedBy(), e.proposedBy());
                    assertThat(accredited).isNotNull();
                    stands = false;
                    revoked = true;
                }
                case ConflictDeclared e -> conflicts.put(key(e.firmId(), e.ground()), e);
                case ConflictWithdrawn e ->
                        assertThat(conflicts.remove(key(e.firmId(), e.ground()))).isNotNull();
                case CaseAssigned e -> assigned(e);
                case CaseReleased e -> assertThat(open.remove(e.caseId() + e.role())).isTrue();
                case FeeRegistered e -> {
                    assertThat(ever).contains(e.caseId() + e.role());
                    assertThat(e.amountRial()).isPositive();
                    assertThat(e.role() == BrokerRole.ASSESS && e.paidBy() == Payer.FIRM).isFalse();
                }
                default -> {}
            }
        }

        private void sat(ExamTaken exam) {
            assertThat(exams).hasSizeLessThan(3).noneMatch(each -> each.score() >= 70);
            for (ExamTaken before : exams)
                assertThat(exam.takenOn()).isAfterOrEqualTo(before.takenOn().plusDays(30));
            exams.add(exam);
        }

        private void accredited(BrokerAccredited e) {
            second(e.approvedBy(), e.proposedBy());
            assertThat(accredited).isNull();
            int counted =
                    Math.min(8, hours.getOrDefault("RULES", 0))
                            + Math.min(8, hours.getOrDefault("PRODUCT", 0))
                            + Math.min(8, hours.getOrDefault("FINANCE", 0))
                            + Math.min(4, hours.getOrDefault("IP", 0))
                            + Math.min(8, hours.getOrDefault("NEEDS", 0))
                            + Math.min(4, hours.getOrDefault("ETHICS", 0));
            assertThat(counted).isGreaterThanOrEqualTo(32);
            assertThat(exams)
                    .anyMatch(
                            each -> each.score() >= 70 && !each.takenOn().isAfter(e.approvedOn()));
            accredited = e;
            stands = true;
            from = e.validFrom();
            until = e.validTo();
            e.trainedFor().forEach(each -> trained.add(each.version()));
        }

        private void second(String approvedBy, String proposedBy) {
            assertThat(proposal).isNotNull();
            assertThat(approvedBy).isNotIn(proposedBy, HADI);
            assertThat(proposedBy).isEqualTo(proposal.proposedBy());
            ended();
        }

        private void ended() {
            proposal = null;
        }

        private void assigned(CaseAssigned e) {
            assertThat(stands).isTrue();
            assertThat(e.assignedOn()).isBetween(from, until);
            assertThat(e.field()).isEqualTo("MACHINERY");
            assertThat(e.provinceKey()).isEqualTo("KRM");
            assertThat(e.openCases()).isEqualTo(open.size()).isLessThan(6);
            assertThat(open.add(e.caseId() + e.role())).isTrue();
            ever.add(e.caseId() + e.role());
            for (ConflictDeclared each : conflicts.values()) {
                if (!each.firmId().equals(e.firmId())) continue;
                assertThat(each.ground()).isEqualTo(BrokerConflict.SERVICE);
                assertThat(each.endedOn()).isNotNull();
                assertThat(e.assignedOn()).isAfterOrEqualTo(each.endedOn().plusMonths(24));
            }
            if (!trained.contains(e.schemeVersion()))
                assertThat(e.assignedOn()).isBeforeOrEqualTo(RandomCareer.NEW_FROM.plusDays(90));
        }

        private static String key(String firmId, BrokerConflict ground) {
            return firmId + ground;
        }
    }

    /// Keeps the file open for the part that is asked.
    static OpenFor openFor(String role) {
        return OpenFor.valueOf(role);
    }
}
