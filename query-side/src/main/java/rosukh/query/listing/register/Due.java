package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipBook.Obligation;
import rosukh.events.listing.MembershipBook.Stage;
import rosukh.events.listing.MembershipBook.Supplement;
import rosukh.events.listing.MembershipEvent;
import rosukh.query.kernel.calendar.CalendarBook;

/// Something the organisation owes the exchange, with the day it is due by the working calendar as
/// it is known now.
///
/// @param what `OBLIGATION` or `SUPPLEMENT`
/// @param number within the dossier
/// @param dueOn null where the calendar does not reach so far
/// @param doneOn null while it is open
public record Due(
        String what,
        int number,
        String kind,
        String title,
        long amount,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    /// How it can be asked for; what is overdue is open, too.
    enum State {
        OPEN,
        OVERDUE,
        MET;

        boolean takes(Due due, LocalDate day) {
            return switch (this) {
                case OPEN -> due.open();
                case OVERDUE -> due.overdueOn(day);
                case MET -> !due.open();
            };
        }
    }

    boolean open() {
        return doneOn == null;
    }

    boolean overdueOn(LocalDate day) {
        return doneOn == null && dueOn != null && day.isAfter(dueOn);
    }

    /// Whether it was open and its day over at the end of a day.
    boolean lateOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn) && (doneOn == null || doneOn.isAfter(day));
    }

    /// Obligations of the member, in their order.
    static List<Due> obligations(MembershipBook book, CalendarBook calendar) {
        List<Due> all = new ArrayList<>();
        if (book.stage() != Stage.ADMITTED) return all;
        for (Obligation each : book.obligations())
            all.add(
                    new Due(
                            "OBLIGATION",
                            each.owed().obligation(),
                            each.owed().kind().name(),
                            each.owed().title(),
                            each.owed().amount(),
                            last(each.owed().begins(), each.owed().workingDays(), calendar),
                            each.met() == null ? null : each.met().metOn()));
        return all;
    }

    /// Supplements of the dossier, in their order.
    static List<Due> supplements(MembershipBook book, CalendarBook calendar) {
        List<Due> all = new ArrayList<>();
        for (Supplement each : book.supplements())
            all.add(
                    new Due(
                            "SUPPLEMENT",
                            each.asked().supplement(),
                            "SUPPLEMENT",
                            each.asked().asked(),
                            0,
                            last(each.asked().requestedOn(), each.asked().workingDays(), calendar),
                            each.answeredOn()));
        return all;
    }

    private static @Nullable LocalDate last(LocalDate from, int days, CalendarBook calendar) {
        WorkingCalendar working = calendar.working();
        List<Closure> closures = calendar.closures();
        Deadline deadline =
                working.deadline(
                        new Deadline.Request(
                                from.atStartOfDay(working.zone()).toInstant(),
                                MembershipEvent.PROVINCE,
                                days,
                                0,
                                List.of(),
                                closures));
        return deadline instanceof Deadline.Running running ? running.dueDate() : null;
    }
}
