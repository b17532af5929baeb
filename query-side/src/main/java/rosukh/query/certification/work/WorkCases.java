package rosukh.query.certification.work;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import rosukh.events.clocks.DueDates;
import rosukh.events.rules.Schemes;
import rosukh.events.values.PersianText;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarBook;

/// The documents of the work on cases and the questions asked of them.
@Component
class WorkCases {

    static final String COLLECTION = "certification_work_v1";
    static final String FIRMS = "certification_workfirms_v1";

    private final ViewStore<WorkCase> store;
    private final ViewStore<FirmOfWork> firms;
    private final KnownCalendar calendar;
    private final KnownSchemes schemes;

    WorkCases(ViewStores stores, KnownCalendar calendar, KnownSchemes schemes) {
        store =
                stores.open(
                        COLLECTION,
                        WorkCase.class,
                        "role,person",
                        "person",
                        "provinceKey",
                        "words");
        firms = stores.open(FIRMS, FirmOfWork.class);
        this.calendar = calendar;
        this.schemes = schemes;
    }

    ViewStore<WorkCase> store() {
        return store;
    }

    ViewStore<FirmOfWork> firms() {
        return firms;
    }

    /// By the calendar as it is known now.
    DueDates dueDates() {
        CalendarBook book = calendar.book();
        return new DueDates(book.working(), book.closures(), Schemes.of(schemes.all()));
    }

    /// One case; empty also where it is out of the reader's reach.
    Optional<WorkCase> find(String caseId, Reader reader) {
        return store.find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    /// The open cases within the reader's reach that are asked for.
    List<WorkCase> open(WorkQuery.Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.roles().isEmpty()) all.add(Filters.ne("role", ""));
        else all.add(Filters.in("role", asked.roles()));
        if (asked.person() != null) all.add(Filters.eq("person", asked.person()));
        if (asked.province() != null) all.add(Filters.eq("provinceKey", asked.province()));
        if (asked.stage() != null) all.add(Filters.eq("stage", asked.stage().name()));
        if (asked.q() != null)
            for (String word : PersianText.fold(asked.q()).split(" ", -1))
                if (!word.isEmpty()) all.add(Filters.regex("words", "^" + Pattern.quote(word)));
        if (onlyBroker(reader)) all.add(ownHelp(reader));
        List<WorkCase> found = new ArrayList<>();
        store.forEach(Filters.and(all), found::add);
        return found;
    }

    /// Every open case, whoever asks.
    void forEachOpen(Consumer<WorkCase> action) {
        store.forEach(Filters.ne("role", ""), action);
    }

    /// A broker finds the firms its own body helps.
    private static boolean onlyBroker(Reader reader) {
        return reader.has(Role.BROKER)
                && !reader.has(
                        Role.OFFICER, Role.ASSESSOR, Role.COMMITTEE, Role.MANAGER, Role.AUDITOR);
    }

    private static Bson ownHelp(Reader reader) {
        return Filters.or(
                Filters.eq("helping", reader.organisation()),
                Filters.eq("person", reader.account()));
    }
}
