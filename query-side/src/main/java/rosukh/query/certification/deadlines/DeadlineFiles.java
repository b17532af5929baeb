package rosukh.query.certification.deadlines;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.clocks.DueDates;
import rosukh.events.clocks.StageClock;
import rosukh.events.rules.Schemes;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarBook;

/// The documents of the deadlines and the questions asked of them.
@Component
class DeadlineFiles {

    static final String COLLECTION = "certification_deadlines_v2";
    static final String FIRMS = "certification_deadlinefirms_v1";

    private final ViewStore<CaseTimes> times;
    private final ViewStore<FirmName> firms;
    private final KnownCalendar calendar;
    private final KnownSchemes schemes;

    DeadlineFiles(ViewStores stores, KnownCalendar calendar, KnownSchemes schemes) {
        times =
                stores.open(
                        COLLECTION,
                        CaseTimes.class,
                        "running",
                        "objectable",
                        "provinceKey",
                        "estateKey");
        firms = stores.open(FIRMS, FirmName.class);
        this.calendar = calendar;
        this.schemes = schemes;
    }

    ViewStore<CaseTimes> times() {
        return times;
    }

    ViewStore<FirmName> firms() {
        return firms;
    }

    CalendarBook book() {
        return calendar.book();
    }

    Schemes schemes() {
        return Schemes.of(schemes.all());
    }

    /// By the calendar as it is known now.
    DueDates dueDates() {
        CalendarBook book = book();
        return new DueDates(book.working(), book.closures(), schemes());
    }

    /// One case; empty also where it is out of the reader's reach.
    Optional<CaseTimes> find(String caseId, Reader reader) {
        return times.find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    /// The cases within the reader's reach in which a stage runs, and where a scheme sets a last
    /// day to object, those of refused firms too.
    List<CaseTimes> running(@Nullable String province, @Nullable String estate, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        boolean objections =
                schemes.all().stream()
                        .anyMatch(each -> each.slaBudgets().containsKey(StageClock.OBJECTION));
        Bson running = Filters.eq("running", true);
        all.add(objections ? Filters.or(running, Filters.eq("objectable", true)) : running);
        if (province != null) all.add(Filters.eq("provinceKey", province));
        if (estate != null) all.add(Filters.eq("estateKey", estate));
        List<CaseTimes> found = new ArrayList<>();
        times.forEach(Filters.and(all), found::add);
        return found;
    }
}
