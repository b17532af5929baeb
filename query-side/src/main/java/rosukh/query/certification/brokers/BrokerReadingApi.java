package rosukh.query.certification.brokers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.Success;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.WorkingDays;
import rosukh.query.certification.brokers.Brokers.Wanted;
import rosukh.query.certification.brokers.Numbers.Counted;
import rosukh.query.certification.brokers.Numbers.Outcome;
import rosukh.query.certification.brokers.RegisteredBroker.Standing;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Brokers, their figures and the events behind them by the query API.
@RestController
@RequestMapping("/api/v1/brokers")
@Reads({BrokerProjection.GROUP, KnownCalendar.GROUP})
@Tag(name = "brokers")
class BrokerReadingApi {

    private final Brokers brokers;
    private final WorkingDays calendar;

    BrokerReadingApi(Brokers brokers, WorkingDays calendar) {
        this.brokers = brokers;
        this.calendar = calendar;
    }

    /// A broker in a list.
    ///
    /// @param validTo last day of the accreditation; null without one
    record Line(
            String account,
            String organisation,
            Standing standing,
            List<String> fields,
            List<String> provinces,
            int openCases,
            @Nullable LocalDate validTo) {

        static Line of(RegisteredBroker each) {
            BrokerFile.Accreditation now = each.file().accreditation();
            return new Line(
                    each.account(),
                    each.organisation(),
                    each.standing(),
                    each.fields(),
                    each.provinces(),
                    each.file().open().size(),
                    now == null ? null : now.validTo());
        }
    }

    /// The figures on a day.
    ///
    /// @param passRate passed of all sittings in percent; null without any
    /// @param averageLoad open cases by accredited broker; null without any
    /// @param outcomes by broker; shares are null for fewer than five decided cases
    record Figures(
            LocalDate on,
            int trained,
            int sat,
            int passed,
            @Nullable String passRate,
            int accredited,
            Map<String, Integer> accreditedByField,
            Map<String, Integer> accreditedByProvince,
            int expiringIn60Days,
            int openCases,
            @Nullable String averageLoad,
            int blocked,
            Result all,
            List<Result> outcomes) {

        static Figures of(Numbers numbers, LocalDate on) {
            return new Figures(
                    on,
                    numbers.trained().size(),
                    numbers.sat().size(),
                    numbers.passed().size(),
                    numbers.passRate(),
                    numbers.accredited().size(),
                    sizes(numbers.fields()),
                    sizes(numbers.provinces()),
                    numbers.expiring().size(),
                    numbers.open().size(),
                    numbers.averageLoad(),
                    numbers.blocked().size(),
                    Result.of(numbers.together()),
                    numbers.outcomes().stream().map(Result::of).toList());
        }

        private static Map<String, Integer> sizes(Map<String, List<Counted>> by) {
            Map<String, Integer> sizes = new TreeMap<>();
            by.forEach((key, all) -> sizes.put(key, all.size()));
            return sizes;
        }
    }

    /// What became of cases; percent with two decimals, intervals of 95 % after Wilson.
    ///
    /// @param account empty for all brokers together
    /// @param adjusted as if all had had cases of the same fields
    record Result(
            String account,
            int decided,
            int certified,
            @Nullable Share success,
            @Nullable Share adjusted,
            @Nullable String firstPass,
            @Nullable Integer medianWorkingDays,
            @Nullable String reversed,
            @Nullable String rating,
            int ratings) {

        static Result of(Outcome outcome) {
            return new Result(
                    outcome.account(),
                    outcome.counts().decided(),
                    outcome.counts().certified(),
                    Share.of(outcome.success()),
                    Share.of(outcome.adjusted()),
                    outcome.firstPass(),
                    outcome.medianDays() < 0 ? null : outcome.medianDays(),
                    outcome.reversed(),
                    outcome.stars(),
                    outcome.ratings());
        }
    }

    /// A share with the bounds of its interval.
    record Share(String percent, String low, String high) {

        static @Nullable Share of(Success.@Nullable Interval interval) {
            return interval == null
                    ? null
                    : new Share(interval.share(), interval.low(), interval.high());
        }
    }

    /// An event that a number counts.
    record Event(long position, String event, LocalDate on, String account, String caseId) {

        static Event of(Counted each) {
            return new Event(
                    each.position(), each.event(), each.on(), each.account(), each.caseId());
        }
    }

    @GetMapping
    @Operation(summary = "Brokers in the order of their accounts")
    ResponseEntity<Listing<Line>> list(
            @Parameter(example = "ACCREDITED") @RequestParam(defaultValue = "") String standing,
            @Parameter(example = "MACHINERY") @RequestParam(defaultValue = "") String field,
            @Parameter(example = "KRM") @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                brokers.page(
                                new Wanted(standing, field, province, organisation),
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(Line::of),
                ui.here());
    }

    @GetMapping("/figures")
    @Operation(
            summary =
                    "Trained, examined, accredited, expiring, load, blocked and what became of the"
                            + " cases; shares only from five decided cases on")
    Figures figures(@Parameter(hidden = true) Ui ui) {
        return Figures.of(numbers(ui), ui.today());
    }

    @GetMapping("/events")
    @Operation(summary = "The events behind one of the figures, in the order of the log")
    ResponseEntity<Listing<Event>> events(
            @Parameter(
                            description =
                                    "`TRAINED`, `SAT`, `PASSED`, `ACCREDITED`, `EXPIRING`, `OPEN`,"
                                            + " `DECIDED` or `BLOCKED`",
                            example = "ACCREDITED")
                    @RequestParam
                    String of,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        List<Counted> all = Behind.of(of).events(numbers(ui), field, province, account);
        return Listing.answer(
                NumbersPage.page(all, NumbersPage.after(after), Listing.limit(limit))
                        .map(Event::of),
                ui.here());
    }

    @GetMapping("/{account}")
    @Operation(
            summary = "One broker with all that is on file; its version is the ETag for If-Match")
    ResponseEntity<BrokerFile> one(@PathVariable String account, Reader reader) {
        RegisteredBroker found = BrokerPage.seen(account, brokers, reader);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.file());
    }

    private Numbers numbers(Ui ui) {
        return Numbers.of(brokers.all(), brokers.helped(), calendar, ui.today());
    }
}
