package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.calendars.CalendarCommand;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.events.calendars.CalendarEvent;

/// Closures of the demo. They are made up, and their source says so; no closure of 1405 is known to
/// us from an official source.
final class Closures {

    private static final String SOURCE = "داده‌ی نمایشی، ساختگی: ";
    private static final String SMOG = "c-demo-0002";

    private Closures() {}

    static List<Step> steps() {
        return List.of(
                step(
                        "c-demo-0001",
                        declared(
                                "c-demo-0001",
                                List.of("TEH", "ALB", "QOM"),
                                LocalDate.of(2026, 7, 22),
                                LocalDate.of(2026, 7, 22),
                                "ENERGY",
                                "کمبود انرژی")),
                step(
                        SMOG,
                        declared(
                                SMOG,
                                List.of("TEH", "ALB", "ESF"),
                                LocalDate.of(2026, 11, 22),
                                LocalDate.of(2026, 11, 25),
                                "AIR_POLLUTION",
                                "آلودگی هوا")),
                step(
                        SMOG + "-lifted",
                        new LiftClosure(
                                SMOG,
                                LocalDate.of(2026, 11, 24),
                                SOURCE + "باد و باران",
                                Cast.MANAGER.account(),
                                LocalDate.of(2026, 11, 23))));
    }

    /// The order is given the day before.
    private static DeclareClosure declared(
            String id,
            List<String> provinces,
            LocalDate from,
            LocalDate to,
            String cause,
            String why) {
        return new DeclareClosure(
                id,
                provinces,
                from,
                to,
                cause,
                SOURCE + why,
                Cast.MANAGER.account(),
                from.minusDays(1));
    }

    private static Step step(String key, CalendarCommand command) {
        return Step.of(CalendarEvent.STREAM, "demo-" + key, command, Cast.MANAGER);
    }
}
