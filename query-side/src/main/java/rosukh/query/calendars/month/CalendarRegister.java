package rosukh.query.calendars.month;

import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.CalendarFacts;

/// The documents of the calendar's page.
@Component
class CalendarRegister {

    static final String COLLECTION = "calendars_month_v1";

    private final CalendarFacts facts;

    CalendarRegister(ViewStores stores, ViewChanges hub) {
        facts = new CalendarFacts(stores, COLLECTION, hub, CalendarProjection.GROUP);
    }

    CalendarBook book() {
        return facts.book();
    }

    CalendarFacts facts() {
        return facts;
    }
}
