package rosukh.query.certification;

import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.CalendarFacts;

/// The working calendar as the views of cases count by it. What follows from it is counted when it
/// is asked for and kept in no view, so a closure or a new year counts at once, for the past too.
@Component
public class KnownCalendar {

    public static final String GROUP = "certification.calendar";
    static final String COLLECTION = "certification_calendar_v1";

    private final CalendarFacts facts;

    public KnownCalendar(ViewStores stores, ViewChanges hub) {
        facts = new CalendarFacts(stores, COLLECTION, hub, GROUP);
    }

    public CalendarBook book() {
        return facts.book();
    }

    /// For which time holidays are known.
    public Coverage coverage() {
        return Coverage.of(book().working());
    }

    CalendarFacts facts() {
        return facts;
    }
}
