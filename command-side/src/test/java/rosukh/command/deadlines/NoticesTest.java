package rosukh.command.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.kernel.IsRefused.refused;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.deadlines.DeadlineCommand.RaiseBreach;
import rosukh.command.deadlines.DeadlineCommand.RaiseWarning;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Refused;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;

class NoticesTest {

    static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    static final LocalDate DUE = LocalDate.of(2026, 7, 20);

    final AggregateTestFixture<DeadlineAggregate> fixture =
            new AggregateTestFixture<>(DeadlineAggregate.class);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @Nested
    class a_warning {

        @Test
        void is_stored_with_the_day_it_came_true_and_the_day_it_was_noticed() {
            when(warn(1, DUE, DUE.minusDays(5), DUE)).expectEvents(warned(1, DUE));
        }

        @Test
        void is_raised_once_of_one_due_date() {
            when(warn(1, DUE, DUE.minusDays(5), DUE), warned(1, DUE))
                    .expectNoEvents()
                    .expectException(refused(DeadlineRefusal.DEADLINE_ALREADY_RAISED));
        }

        @Test
        void is_raised_anew_of_a_date_that_moved_and_of_another_occurrence() {
            LocalDate later = DUE.plusDays(7);
            when(warn(1, later, later, later), warned(1, DUE)).expectSuccessfulHandlerExecution();
            when(warn(2, DUE, DUE, DUE), warned(1, DUE)).expectSuccessfulHandlerExecution();
        }

        @Test
        void comes_on_the_due_date_at_the_latest() {
            when(warn(1, DUE, DUE, DUE)).expectSuccessfulHandlerExecution();
            when(warn(1, DUE, DUE.plusDays(1), DUE.plusDays(1)))
                    .expectException(refused(DeadlineRefusal.DEADLINE_DAY_WRONG));
        }

        @Test
        void is_not_noticed_before_it_is_true() {
            when(warn(1, DUE, DUE, DUE.minusDays(1)))
                    .expectException(refused(DeadlineRefusal.DEADLINE_NOT_YET));
        }
    }

    @Nested
    class a_breach {

        @Test
        void is_stored_once_beside_the_warning() {
            BreachRaised raised =
                    new BreachRaised("f-1.1", "ASSESS", 1, DUE, DUE.plusDays(1), DUE.plusDays(9));
            RaiseBreach raise =
                    new RaiseBreach("f-1.1", "ASSESS", 1, DUE, DUE.plusDays(1), DUE.plusDays(9));
            when(raise, warned(1, DUE)).expectEvents(raised);
            when(raise, warned(1, DUE), raised)
                    .expectException(refused(DeadlineRefusal.DEADLINE_ALREADY_RAISED));
        }

        @Test
        void comes_after_the_due_date() {
            when(new RaiseBreach("f-1.1", "ASSESS", 1, DUE, DUE, DUE))
                    .expectException(refused(DeadlineRefusal.DEADLINE_DAY_WRONG));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void say_nothing_twice_whatever_is_asked(int seed) {
        Random random = new Random(seed);
        List<DeadlineEvent> history = new ArrayList<>();
        Notices state = Notices.NONE;
        for (int i = 0; i < 60; i++) {
            try {
                for (DeadlineEvent event : state.decide(anything(random))) {
                    history.add(event);
                    state = state.evolve(event);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        Set<Claim> claims = new HashSet<>();
        Notices replayed = Notices.NONE;
        for (DeadlineEvent event : history) {
            assertThat(claims.addAll(((Claiming) event).claims())).isTrue();
            replayed = replayed.evolve(event);
        }
        assertThat(replayed).isEqualTo(state);
        assertThat(history).isNotEmpty();
    }

    @Test
    void the_aggregate_handles_every_command() {
        List<Class<?>> handled =
                Arrays.stream(DeadlineAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .<Class<?>>map(types -> types[0])
                        .toList();
        assertThat(handled)
                .containsExactlyInAnyOrder(DeadlineCommand.class.getPermittedSubclasses());
    }

    private static DeadlineCommand anything(Random random) {
        LocalDate due = DUE.plusDays(random.nextInt(3));
        LocalDate trueOn = due.plusDays(random.nextInt(-2, 3));
        LocalDate noticedOn = trueOn.plusDays(random.nextInt(-1, 3));
        int nth = 1 + random.nextInt(2);
        return random.nextBoolean()
                ? new RaiseWarning("f-1.1", "ASSESS", nth, due, trueOn, noticedOn)
                : new RaiseBreach("f-1.1", "ASSESS", nth, due, trueOn, noticedOn);
    }

    private ResultValidator<DeadlineAggregate> when(
            DeadlineCommand command, DeadlineEvent... before) {
        return (before.length == 0
                        ? fixture.givenNoPriorActivity()
                        : fixture.given((Object[]) before))
                .when(command, Map.of(Guard.KEY, Guard.OPEN));
    }

    private static RaiseWarning warn(int nth, LocalDate due, LocalDate trueOn, LocalDate on) {
        return new RaiseWarning("f-1.1", "ASSESS", nth, due, trueOn, on);
    }

    private static WarningRaised warned(int nth, LocalDate due) {
        return new WarningRaised("f-1.1", "ASSESS", nth, due, due.minusDays(5), due);
    }
}
