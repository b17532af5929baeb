package rosukh.events.calendars;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.calendar.Holiday;

/// Everything that can happen to the country's working calendar beyond what is shipped. There is
/// one stream for the whole country ([#STREAM]): closures must not overlap, years leave no gap, and
/// in ten years there are a few hundred events. Every event names its source.
public sealed interface CalendarEvent {

    /// The one stream.
    String STREAM = "calendar-ir";

    /// Offices are closed by order on whole days, both ends included.
    ///
    /// @param provinces keys of the provinces; empty for the whole country
    /// @param source where the order stands, for example number and date of a circular
    @EventType("calendars.closure-declared")
    record ClosureDeclared(
            String closureId,
            List<String> provinces,
            LocalDate from,
            LocalDate to,
            ClosureCause cause,
            String source,
            String declaredBy,
            LocalDate declaredOn)
            implements CalendarEvent {

        public ClosureDeclared {
            provinces = List.copyOf(provinces);
        }
    }

    /// On second thoughts offices work again before a closure ends.
    ///
    /// @param workedFrom first day that is worked again; the first day of the closure if it never
    ///   took place
    @EventType("calendars.closure-lifted")
    record ClosureLifted(
            String closureId,
            LocalDate workedFrom,
            String source,
            String liftedBy,
            LocalDate liftedOn)
            implements CalendarEvent {}

    /// The estimated date of a lunar holiday was published officially, and is the right one.
    @EventType("calendars.holiday-confirmed")
    record HolidayConfirmed(
            LocalDate date, String source, String confirmedBy, LocalDate confirmedOn)
            implements CalendarEvent {}

    /// The holidays of a Jalali year were put forward; they count once somebody else publishes
    /// them. A later proposal for the same year replaces an earlier one.
    ///
    /// @param year Jalali year
    /// @param source where the official list stands
    @EventType("calendars.year-proposed")
    record YearProposed(
            int year,
            List<Holiday> holidays,
            String source,
            String proposedBy,
            LocalDate proposedOn)
            implements CalendarEvent {

        public YearProposed {
            holidays = List.copyOf(holidays);
        }
    }

    /// The holidays proposed last for a year are in force.
    @EventType("calendars.year-published")
    record YearPublished(int year, String publishedBy, LocalDate publishedOn)
            implements CalendarEvent {}

    /// A lunar holiday was officially fixed for another day than the one it was planned for.
    ///
    /// @param plannedOn the day it was planned for; a solar holiday of that day stays
    @EventType("calendars.holiday-moved")
    record HolidayMoved(
            LocalDate plannedOn,
            LocalDate fixedFor,
            String source,
            String movedBy,
            LocalDate movedOn)
            implements CalendarEvent {}

    /// Offices work by another week for a time. It holds in place of any week before on its days;
    /// after its end the one before holds again.
    ///
    /// @param provinceKey null for all provinces that have no own week
    /// @param effectiveTo last day; null while open
    /// @param days the working days; any other is off
    @EventType("calendars.week-changed")
    record WeekChanged(
            @Nullable String provinceKey,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            List<OfficeDay> days,
            String source,
            String changedBy,
            LocalDate changedOn)
            implements CalendarEvent {

        public WeekChanged {
            days = List.copyOf(days);
        }
    }
}
