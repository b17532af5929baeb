package rosukh.command.calendars;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.OfficeDay;

/// What can be asked of the country's calendar. Every command names where the order stands
/// (`source`), but publishing, which rests on the source of the proposal.
public sealed interface CalendarCommand extends Delegable {

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return CalendarEvent.STREAM;
    }

    /// Declare that offices are closed by order on whole days, both ends included.
    ///
    /// @param provinces keys of the provinces; empty for the whole country
    /// @param cause name of a [rosukh.events.calendars.ClosureCause]
    record DeclareClosure(
            String closureId,
            List<String> provinces,
            LocalDate from,
            LocalDate to,
            String cause,
            String source,
            String declaredBy,
            LocalDate on)
            implements CalendarCommand {

        public DeclareClosure {
            provinces = List.copyOf(provinces);
        }
    }

    /// Lift a closure from a day on; from its first day on if it never took place.
    record LiftClosure(
            String closureId, LocalDate workedFrom, String source, String liftedBy, LocalDate on)
            implements CalendarCommand {}

    /// Put forward the holidays of the next Jalali year, or of the one before the first that is
    /// known; somebody else publishes them.
    record ProposeYear(
            int year, List<Holiday> holidays, String source, String proposedBy, LocalDate on)
            implements CalendarCommand {

        public ProposeYear {
            holidays = List.copyOf(holidays);
        }
    }

    /// Publish the holidays proposed last for a year; the proposer may not.
    record PublishYear(int year, String publishedBy, LocalDate on) implements CalendarCommand {}

    /// Confirm that a lunar holiday is officially on the day it was estimated for.
    record ConfirmHoliday(LocalDate date, String source, String confirmedBy, LocalDate on)
            implements CalendarCommand {}

    /// Move a lunar holiday to the day it was officially fixed for.
    record MoveHoliday(
            LocalDate plannedOn, LocalDate fixedFor, String source, String movedBy, LocalDate on)
            implements CalendarCommand {}

    /// Change the week of a province, or of all that have no own one, from the day on or later.
    ///
    /// @param provinceKey null for all provinces that have no own week
    /// @param effectiveTo last day; null for no end
    record ChangeWeek(
            @Nullable String provinceKey,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            List<OfficeDay> days,
            String source,
            String changedBy,
            LocalDate on)
            implements CalendarCommand {

        public ChangeWeek {
            days = List.copyOf(days);
        }
    }
}
