package rosukh.events.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;

/// The terms every match runs under, alike for all who read the events.
public final class LinkageTerms {

    /// Working days within which both sides answer a proposal.
    public static final int ANSWER_DAYS = 10;

    /// Months a published demand stays open.
    public static final int OPEN_MONTHS = 12;

    /// How many matches of a supplier may be under way at once, so that none is shown to everybody
    /// while others are shown to nobody.
    public static final int EXPOSURE_MAX = 5;

    private LinkageTerms() {}

    /// The last day to answer a proposal; empty where the calendar does not reach so far. It is
    /// counted when it is asked for, so a closure that is declared meanwhile moves it.
    ///
    /// @param provinceKey whose working days count
    public static Optional<LocalDate> lastToAnswer(
            DeclaredCalendar calendar, String provinceKey, LocalDate proposedOn) {
        WorkingCalendar working = calendar.working();
        Deadline deadline =
                working.deadline(
                        new Deadline.Request(
                                proposedOn.atStartOfDay(working.zone()).toInstant(),
                                provinceKey,
                                ANSWER_DAYS,
                                0,
                                List.of(),
                                calendar.closures()));
        return switch (deadline) {
            case Deadline.Running running -> Optional.of(running.dueDate());
            case Deadline.Suspended _, Deadline.Refused _ -> Optional.empty();
        };
    }

    /// The last day a demand that was published on a day is open.
    public static LocalDate openUntil(LocalDate publishedOn) {
        return publishedOn.plusMonths(OPEN_MONTHS).minusDays(1);
    }
}
