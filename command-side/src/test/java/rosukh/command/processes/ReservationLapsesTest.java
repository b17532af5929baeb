package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.zones.PlotEvent.ReservationLapsed;

/// A reservation lapses 30 working days of Kerman after it was made, once, whoever notices it and
/// however late.
class ReservationLapsesTest extends ZonesOnTheLog {

    private LocalDate due;

    @BeforeEach
    void a_reservation() {
        send(reserve(START));
        LocalDate day = START;
        for (int left = 30; left > 0; ) {
            day = day.plusDays(1);
            if (WorkingCalendar.iran().isWorkingDay(day, "KRM", List.of())) left--;
        }
        due = day;
    }

    @Test
    void down_for_ten_days_it_lapses_once_with_the_day_it_came_true() {
        watch(node, due.plusDays(10)).look();
        watch(node, due.plusDays(11)).look();
        assertThat(happened(ReservationLapsed.class))
                .containsExactly(
                        new ReservationLapsed(
                                ZONE, "A-1", 1, "f-1", due, due.plusDays(1), due.plusDays(10)));
    }

    @Test
    void on_its_last_day_it_stands() {
        watch(node, due).look();
        assertThat(happened(ReservationLapsed.class)).isEmpty();
    }

    @Test
    void a_closure_of_its_province_gives_it_the_days_that_were_lost() {
        send(
                new DeclareClosure(
                        "c-1",
                        List.of("KRM"),
                        due,
                        due,
                        "ENERGY",
                        "circular 7",
                        "omid",
                        START.plusDays(1)));
        watch(node, due.plusDays(1)).look();
        assertThat(happened(ReservationLapsed.class)).isEmpty();
        watch(node, due.plusDays(9)).look();
        assertThat(happened(ReservationLapsed.class))
                .singleElement()
                .satisfies(lapsed -> assertThat(lapsed.dueDate()).isAfter(due));
    }

    @Test
    void one_that_became_a_contract_does_not_lapse() {
        send(allocate(START.plusDays(1)));
        watch(node, due.plusDays(10)).look();
        assertThat(happened(ReservationLapsed.class)).isEmpty();
    }

    @Test
    void on_two_nodes_at_once_it_lapses_once() {
        try (CommandNode other = new CommandNode(server)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Void>> nodes =
                    IntStream.range(0, 2)
                            .mapToObj(i -> i == 0 ? node : other)
                            .map(each ->
                                    new ReservationLapses(
                                            LogReader.of(each.events),
                                            new Together(each.commands, together),
                                            () -> due.plusDays(1),
                                            each.meters))
                            .map(watch ->
                                    CompletableFuture.runAsync(() -> {
                                        watch.look();
                                        watch.look();
                                    }))
                            .toList();
            nodes.forEach(CompletableFuture::join);
        }
        assertThat(happened(ReservationLapsed.class)).hasSize(1);
    }

    @Test
    void what_could_not_be_noted_is_noted_the_next_time() {
        ReservationLapses watch =
                new ReservationLapses(
                        LogReader.of(node.events),
                        new Failing(node.commands, false),
                        () -> due.plusDays(1),
                        node.meters);
        watch.look();
        assertThat(happened(ReservationLapsed.class)).isEmpty();
        watch.look();
        assertThat(happened(ReservationLapsed.class)).hasSize(1);
    }

    private static ReservationLapses watch(CommandNode node, LocalDate today) {
        return new ReservationLapses(
                LogReader.of(node.events), node.commands, () -> today, node.meters);
    }
}
