package rosukh.command.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.assessors.Files.FIELD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.Candidate;

/// Random commands to the register: whatever is accepted, nobody has more than they may, nobody is
/// assigned against a rule, and every choice can be made again from its explanation.
class PoolWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 80;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_register_lawful(int seed) {
        List<AssessorEvent> history = walk(seed);
        Lawful lawful = new Lawful();
        history.forEach(lawful::after);
        Pool replayed = Pool.EMPTY;
        for (AssessorEvent event : history) replayed = replayed.evolve(event);
        assertThat(replayed.duties().cases()).isEqualTo(lawful.cases);
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> walk(seed).forEach(event -> happened.add(event.getClass())));
        assertThat(happened)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(AssessorEvent.class.getPermittedSubclasses()));
    }

    private static List<AssessorEvent> walk(int seed) {
        RandomPool people = new RandomPool(seed);
        List<AssessorEvent> history = new ArrayList<>();
        Pool pool = Pool.EMPTY;
        for (int i = 0; i < COMMANDS; i++) {
            AssessorCommand command = people.next();
            try {
                for (AssessorEvent event : pool.decide(command, people.file(command))) {
                    assertThat(pool.decide(command, people.file(command)))
                            .as("the same again")
                            .containsExactly(event);
                    history.add(event);
                    pool = pool.evolve(event);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).matches("(ASSESSOR|ASSIGNMENT)_.*");
            }
        }
        return history;
    }

    /// The rules over again, from the events alone.
    private static final class Lawful {

        private final Map<String, AssessorEnrolled> enrolled = new HashMap<>();
        private final Set<String> away = new HashSet<>();
        private final Map<String, ConflictDeclared> conflicts = new HashMap<>();
        private final Map<String, String> cases = new HashMap<>();
        private final Map<String, LocalDate> last = new HashMap<>();
        private final Map<String, List<String>> order = new HashMap<>();
        private final Map<String, String> ever = new HashMap<>();

        void after(AssessorEvent event) {
            switch (event) {
                case AssessorEnrolled e -> assertThat(enrolled.put(e.account(), e)).isNull();
                case AssessorChanged e ->
                        enrolled.put(
                                e.account(),
                                new AssessorEnrolled(
                                        e.account(),
                                        e.organisation(),
                                        e.fields(),
                                        e.provinces(),
                                        e.mostCases(),
                                        "",
                                        e.changedOn()));
                case AssessorStoodDown e -> assertThat(away.add(e.account())).isTrue();
                case AssessorReturned e -> assertThat(away.remove(e.account())).isTrue();
                case ConflictDeclared e -> conflicts.put(key(e), e);
                case ConflictWithdrawn e ->
                        assertThat(conflicts.remove(e.account() + e.with() + e.ground()))
                                .isNotNull();
                case AssessorAssigned e -> {
                    assertThat(cases).doesNotContainKey(e.caseId());
                    chosen(e.firmId(), e.caseId(), e.account(), e.assignedOn());
                    explained(e.candidates(), e.account(), e.way());
                    taken(e.firmId(), e.caseId(), e.account(), e.assignedOn());
                }
                case AssessorReassigned e -> {
                    assertThat(cases).containsEntry(e.caseId(), e.from());
                    assertThat(e.account()).isNotEqualTo(e.from());
                    chosen(e.firmId(), e.caseId(), e.account(), e.reassignedOn());
                    explained(e.candidates(), e.account(), e.way());
                    taken(e.firmId(), e.caseId(), e.account(), e.reassignedOn());
                }
                case AssignmentReleased e ->
                        assertThat(cases.remove(e.caseId())).isEqualTo(e.account());
            }
        }

        private void chosen(String firmId, String caseId, String account, LocalDate on) {
            AssessorEnrolled known = enrolled.get(account);
            assertThat(away).doesNotContain(account);
            assertThat(known.fields()).contains(FIELD);
            assertThat(known.provinces()).doesNotContain("YZD");
            assertThat(open(account)).isLessThan(known.mostCases());
            assertThat(conflicts.values())
                    .noneMatch(each ->
                            each.account().equals(account)
                                    && each.with().equals(firmId)
                                    && (each.ground().lasting()
                                            || on.isBefore(each.from().plusMonths(24))));
            boolean helper =
                    firmId.equals("f-0")
                            && account.equals("a0")
                            && on.isBefore(Files.DAY.plusMonths(24));
            boolean decider =
                    firmId.equals("f-1")
                            && (account.equals("a1") || known.organisation().equals("body-2"))
                            && on.isBefore(Files.DAY.plusMonths(1));
            assertThat(helper || decider).isFalse();
            List<String> before =
                    order.getOrDefault(firmId, List.of()).stream()
                            .filter(each -> !each.equals(caseId))
                            .map(ever::get)
                            .toList();
            if (before.size() >= 3)
                assertThat(before.subList(before.size() - 3, before.size()))
                        .as("three in a row are enough")
                        .isNotEqualTo(List.of(account, account, account));
        }

        /// Of those the explanation calls able, the first is the chosen one by load, turn and name.
        private void explained(List<Candidate> candidates, String account, AssignmentWay way) {
            assertThat(candidates)
                    .extracting(Candidate::account)
                    .containsExactlyInAnyOrderElementsOf(enrolled.keySet());
            for (Candidate each : candidates) {
                assertThat(each.openCases()).isEqualTo(open(each.account()));
                assertThat(each.lastAssigned()).isEqualTo(last.get(each.account()));
            }
            assertThat(candidates.getFirst().account()).isEqualTo(account);
            if (way == AssignmentWay.NAMED) return;
            for (Candidate each : candidates)
                if (each.passedOver() != null && !each.passedOver().barred())
                    assertThat(key(candidates.getFirst())).isLessThan(key(each));
        }

        private static String key(Candidate each) {
            LocalDate last = each.lastAssigned();
            return "%03d %s %s"
                    .formatted(each.openCases(), last == null ? "0" : last, each.account());
        }

        private static String key(ConflictDeclared e) {
            return e.account() + e.with() + e.ground();
        }

        private long open(String account) {
            return cases.values().stream().filter(account::equals).count();
        }

        private void taken(String firmId, String caseId, String account, LocalDate on) {
            cases.put(caseId, account);
            ever.put(caseId, account);
            last.merge(account, on, (one, other) -> one.isAfter(other) ? one : other);
            List<String> all = order.computeIfAbsent(firmId, _ -> new ArrayList<>());
            all.remove(caseId);
            all.add(caseId);
        }
    }
}
