package rosukh.command.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.Refused;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.calendars.OfficeDay;
import rosukh.events.values.Label;

/// Random commands to the calendar: whatever is accepted, no day is closed twice, years follow one
/// another, and nobody publishes what he proposed.
class CalendarWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_calendar_true(int seed) {
        walk(
                seed,
                (history, state) -> {
                    holds(history);
                    assertThat(new OfficeCalendar(new DeclaredCalendar(history), Map.of()))
                            .isEqualTo(state);
                });
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> happened.add(history.getLast().getClass()));
        assertThat(happened)
                .containsExactlyInAnyOrder(CalendarEvent.class.getPermittedSubclasses());
    }

    private static void walk(int seed, BiConsumer<List<CalendarEvent>, OfficeCalendar> afterEach) {
        Random random = new Random(seed);
        List<CalendarEvent> history = new ArrayList<>();
        OfficeCalendar state = OfficeCalendar.SHIPPED;
        for (int i = 0; i < COMMANDS; i++) {
            try {
                for (CalendarEvent event : state.decide(anything(random, i), null)) {
                    history.add(event);
                    state = state.evolve(event, null);
                    afterEach.accept(history, state);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    private static void holds(List<CalendarEvent> history) {
        Map<String, ClosureDeclared> closures = new HashMap<>();
        Map<Integer, String> proposers = new HashMap<>();
        int year = 1405;
        int first = 1405; // of 1404 the last month only
        Set<LocalDate> confirmed = new HashSet<>();
        for (CalendarEvent event : history) {
            switch (event) {
                case ClosureDeclared e -> {
                    assertThat(closures.put(e.closureId(), e)).as("one id, one closure").isNull();
                    assertThat(e.to()).isAfterOrEqualTo(e.from());
                    assertThat(e.source()).isNotBlank();
                }
                case ClosureLifted e -> {
                    ClosureDeclared closure = closures.get(e.closureId());
                    assertThat(e.workedFrom()).isBetween(closure.from(), closure.to());
                }
                case YearProposed e -> {
                    assertThat(e.year()).isIn(year + 1, first - 1);
                    proposers.put(e.year(), e.proposedBy());
                }
                case YearPublished e -> {
                    assertThat(e.year()).isIn(year + 1, first - 1);
                    year = Math.max(year, e.year());
                    first = Math.min(first, e.year());
                    assertThat(e.publishedBy()).isNotEqualTo(proposers.get(e.year()));
                }
                case HolidayConfirmed e ->
                        assertThat(confirmed.add(e.date())).as("confirmed once").isTrue();
                case HolidayMoved e -> assertThat(e.fixedFor()).isNotEqualTo(e.plannedOn());
                case WeekChanged e -> assertThat(e.effectiveFrom()).isAfterOrEqualTo(e.changedOn());
            }
        }
        noDayIsClosedTwice(new DeclaredCalendar(history).closures());
    }

    private static void noDayIsClosedTwice(List<Closure> closures) {
        for (String province : List.of("KRM", "TEH")) {
            Set<LocalDate> closed = new HashSet<>();
            for (Closure closure : closures)
                if (closure.provinces() == null || closure.provinces().contains(province))
                    closure.from()
                            .datesUntil(closure.to().plusDays(1))
                            .forEach(
                                    day -> assertThat(closed.add(day)).as(day.toString()).isTrue());
        }
    }

    private static CalendarCommand anything(Random random, int i) {
        LocalDate from = DAY.plusDays(random.nextInt(60));
        LocalDate to = from.plusDays(random.nextInt(-1, 5));
        String who = one(random, "omid", "mina");
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                    new DeclareClosure(
                            "c-" + i,
                            random.nextInt(4) == 0
                                    ? List.of()
                                    : List.of(one(random, "KRM", "TEH", "XXX")),
                            from,
                            to,
                            one(random, "COLD", "ENERGY", "WHIM"),
                            one(random, "Circular", "Order", " "),
                            who,
                            DAY);
            case 3 -> new LiftClosure("c-" + random.nextInt(i + 1), from, "Order", who, DAY);
            case 4 ->
                    new ProposeYear(random.nextInt(1403, 1408), holidays(random), "List", who, DAY);
            case 5 -> new PublishYear(random.nextInt(1403, 1408), who, DAY);
            case 6 ->
                    new MoveHoliday(
                            LocalDate.of(2027, 3, random.nextInt(9, 12)), from, "Moon", who, DAY);
            case 7 ->
                    new ConfirmHoliday(
                            LocalDate.of(2027, 3, random.nextInt(9, 12)), "Moon", who, DAY);
            default ->
                    new ChangeWeek(
                            random.nextBoolean() ? null : "KRM",
                            DAY.plusDays(random.nextInt(-1, 5)),
                            random.nextBoolean() ? null : to,
                            List.of(new OfficeDay(DayOfWeek.SATURDAY, "07:30", "14:00")),
                            "Order",
                            who,
                            DAY);
        };
    }

    private static List<Holiday> holidays(Random random) {
        LocalDate day = LocalDate.of(2024, 3, 20).plusDays(random.nextInt(1700));
        return List.of(new Holiday(day, Holiday.Kind.LUNAR, true, new Label("Holiday", "تعطیل")));
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
