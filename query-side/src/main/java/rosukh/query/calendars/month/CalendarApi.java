package rosukh.query.calendars.month;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.StandingClosure;
import rosukh.events.reference.Provinces;
import rosukh.events.values.Label;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// The calendar by the query API.
@RestController
@RequestMapping("/api/v1/calendar")
@Reads(CalendarProjection.GROUP)
@Tag(name = "calendar")
class CalendarApi {

    private final CalendarRegister register;

    CalendarApi(CalendarRegister register) {
        this.register = register;
    }

    /// What is known.
    ///
    /// @param version sequence number of the calendar's last event, to send as If-Match; -1 for
    ///   none
    /// @param proposal the year that waits for a second person; null for none
    record Known(
            LocalDate coveredFrom,
            LocalDate coveredTo,
            long version,
            @Nullable YearProposed proposal) {}

    /// A closure and what is left of it.
    ///
    /// @param provinces keys; empty for the whole country
    /// @param workedFrom first day that is worked again; null while it was not lifted
    record ClosureLine(
            String closureId,
            List<String> provinces,
            LocalDate from,
            LocalDate to,
            String cause,
            String source,
            String declaredBy,
            LocalDate declaredOn,
            @Nullable LocalDate workedFrom) {

        static ClosureLine of(StandingClosure each, Reader reader) {
            return new ClosureLine(
                    each.declared().closureId(),
                    each.declared().provinces(),
                    each.declared().from(),
                    each.declared().to(),
                    each.declared().cause().name(),
                    each.declared().source(),
                    reader.onlyOwnFirm() ? "" : each.declared().declaredBy(),
                    each.declared().declaredOn(),
                    each.workedFrom());
        }
    }

    /// A day of a province.
    ///
    /// @param off why offices do not work: `WEEKLY`, `HOLIDAY` or `CLOSURE`; null on a working day
    /// @param source where that stands; null on a working day and for the shipped calendar
    record DayLine(
            LocalDate day,
            DayOff.@Nullable Reason off,
            @Nullable Label holiday,
            @Nullable String source,
            @Nullable Long position) {}

    @GetMapping
    @Operation(summary = "For which time holidays are known, and the version to send as If-Match")
    ResponseEntity<Known> known(Reader reader) {
        CalendarBook book = register.book();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (book.version() >= 0) answer.eTag("\"" + book.version() + "\"");
        return answer.body(
                new Known(
                        book.working().coveredFrom(),
                        book.working().coveredTo(),
                        book.version(),
                        reader.onlyOwnFirm() ? null : book.proposal().orElse(null)));
    }

    @GetMapping("/closures")
    @Operation(summary = "All closures ever declared, the last first")
    ResponseEntity<Listing<ClosureLine>> closures(Reader reader) {
        List<ClosureLine> all =
                register.book().standing().reversed().stream()
                        .map(each -> ClosureLine.of(each, reader))
                        .toList();
        return Listing.answer(
                new Page<>(all, null, null, all.size()), Link.to("/api/v1/calendar/closures"));
    }

    @GetMapping("/days")
    @Operation(summary = "The days of a Jalali month in a province: worked, or off and why")
    ResponseEntity<Listing<DayLine>> days(
            @Parameter(example = "KRM") @RequestParam(defaultValue = "TEH") String province,
            @Parameter(example = "1405-09") @RequestParam(required = false)
                    @Nullable String month) {
        if (Provinces.find(province).isEmpty())
            throw ApiProblem.badParameter(
                    "province", "PARAMETER_INVALID", "There is no province `" + province + "`.");
        CalendarBook book = register.book();
        List<DayLine> days =
                JalaliMonth.of(month, Format.today()).days().stream()
                        .map(day -> line(book, day, province))
                        .toList();
        return Listing.answer(
                new Page<>(days, null, null, days.size()), Link.to("/api/v1/calendar/days"));
    }

    private static DayLine line(CalendarBook book, LocalDate day, String province) {
        DayOff off = book.dayOff(day, province).orElse(null);
        if (off == null) return new DayLine(day, null, null, null, null);
        Optional<Noted> origin = book.origin(off, province);
        Holiday holiday = off.holiday();
        return new DayLine(
                day,
                off.reason(),
                holiday == null ? null : holiday.name(),
                origin.map(Noted::source).orElse(null),
                origin.map(Noted::at).orElse(null));
    }
}
