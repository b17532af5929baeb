package rosukh.command.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;

/// Four people give each other roles at random: whoever may act for somebody on a day holds an
/// offer and an acceptance that both stand, in a role both hold, and nobody passes on what is not
/// theirs.
class DelegationWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final List<String> PEOPLE = List.of("azar", "bita", "cyra", "dara");
    private static final List<String> ROLES = List.of("officer", "assessor", "manager");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lets_nobody_act_who_may_not(int seed) {
        Walk walk = new Walk(seed);
        for (LocalDate day = Walk.FIRST; day.isBefore(walk.day); day = day.plusDays(7))
            for (String receiver : PEOPLE)
                for (String giver : PEOPLE)
                    for (String role : ROLES) walk.compare(receiver, giver, role, day);
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed ->
                new Walk(seed).history.forEach(event -> happened.add(event.getClass())));
        assertThat(happened)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(DelegationEvent.class.getPermittedSubclasses()));
    }

    private static final class Walk {

        static final LocalDate FIRST = LocalDate.of(2026, 5, 9);

        private final Random random;
        private final StreamsInMemory streams = new StreamsInMemory();
        private final Map<String, Delegations> states = new HashMap<>();
        private final List<DelegationEvent> history = new ArrayList<>();
        private LocalDate day = FIRST;
        private int offers;

        Walk(int seed) {
            random = new Random(seed);
            for (int i = 0; i < COMMANDS; i++) {
                day = day.plusDays(random.nextInt(9));
                send(next());
            }
        }

        private DelegationCommand next() {
            String who = one(PEOPLE);
            String id = "d-" + random.nextInt(offers + 1);
            return switch (random.nextInt(5)) {
                case 0, 1 ->
                        new OfferDelegation(
                                "d-" + offers++,
                                who,
                                "body",
                                one(PEOPLE),
                                one(ROLES),
                                held(who),
                                day.plusDays(random.nextInt(-1, 9)),
                                day.plusDays(random.nextInt(0, 110)),
                                "leave",
                                day);
                case 2, 3 -> new AcceptDelegation(id, who, giver(id), held(who), day);
                default -> new EndDelegation(id, who, "back", day);
            };
        }

        private String giver(String id) {
            return history.stream()
                    .filter(DelegationOffered.class::isInstance)
                    .filter(event -> event.delegationId().equals(id))
                    .map(DelegationEvent::account)
                    .findFirst()
                    .orElse("azar");
        }

        /// Everybody is an officer, some are assessors too.
        private static Set<String> held(String who) {
            return who.equals("dara")
                    ? Set.of("officer", "manager")
                    : Set.of("officer", "assessor", "manager");
        }

        private void send(DelegationCommand command) {
            Delegations state = states.getOrDefault(command.account(), Delegations.NONE);
            Terms offer =
                    command instanceof AcceptDelegation accept
                            ? states.getOrDefault(accept.giver(), Delegations.NONE)
                                    .given()
                                    .get(accept.delegationId())
                            : null;
            try {
                for (DelegationEvent event : state.decide(command, offer)) {
                    history.add(event);
                    streams.with(DelegationEvent.streamOf(event.account()), event);
                    state = state.evolve(event);
                }
                states.put(command.account(), state);
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("DELEGATION_");
            }
        }

        /// What the register says of a day is what the events say.
        void compare(String receiver, String giver, String role, LocalDate on) {
            Actor actor = Actor.of(receiver, role, "body").onBehalfOf(giver, on);
            boolean may = asked(actor);
            assertThat(may)
                    .as("%s for %s as %s on %s", receiver, giver, role, on)
                    .isEqualTo(runs(receiver, giver, role, on).isPresent());
            if (!may) return;
            assertThat(receiver).isNotEqualTo(giver);
            assertThat(role).isIn("officer", "assessor");
            assertThat(held(receiver)).contains(role);
            assertThat(held(giver)).contains(role);
            assertThat(PEOPLE)
                    .as("no chain")
                    .noneMatch(third -> runs(third, receiver, role, on).isPresent());
        }

        /// As while a command is handled.
        private boolean asked(Actor actor) {
            UnitOfWork<?> command =
                    DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("command"));
            try {
                return new DelegationRegister(streams).principal(actor).isPresent();
            } finally {
                command.rollback();
            }
        }

        private Optional<DelegationAccepted> runs(
                String receiver, String giver, String role, LocalDate on) {
            return history.stream()
                    .filter(DelegationAccepted.class::isInstance)
                    .map(DelegationAccepted.class::cast)
                    .filter(each ->
                            each.account().equals(receiver)
                                    && each.giver().equals(giver)
                                    && each.role().equals(role)
                                    && !on.isBefore(each.from())
                                    && !on.isBefore(each.acceptedOn())
                                    && !on.isAfter(each.to())
                                    && !endedBy(each.delegationId(), on))
                    .findFirst();
        }

        private boolean endedBy(String id, LocalDate on) {
            return history.stream()
                    .anyMatch(event ->
                            event instanceof DelegationEnded ended
                                    && ended.delegationId().equals(id)
                                    && !on.isBefore(ended.endedOn()));
        }

        private String one(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
