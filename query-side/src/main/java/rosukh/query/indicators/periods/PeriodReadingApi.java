package rosukh.query.indicators.periods;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.indicators.Area;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// Versions and periods by the query API.
@RestController
@RequestMapping("/api/v1/indicators")
@Reads(Periods.GROUP)
@Tag(name = "indicators")
class PeriodReadingApi {

    private final Periods periods;

    PeriodReadingApi(Periods periods) {
        this.periods = periods;
    }

    /// A period with what was published of an area in each edition.
    record Whole(PublishedPeriod period, List<AreaHistory> areas) {}

    @GetMapping("/versions")
    @Operation(summary = "Every version of the indicators; the ETag is sent as If-Match")
    ResponseEntity<VersionBook> versions() {
        VersionBook book = periods.book();
        return ResponseEntity.ok().eTag("\"" + book.version() + "\"").body(book);
    }

    @GetMapping("/periods")
    @Operation(summary = "The published periods with their editions, the latest first")
    List<PublishedPeriod> all() {
        return periods.all();
    }

    @GetMapping("/periods/{period}")
    @Operation(
            summary =
                    "One period: its editions, a restatement that waits, and every value ever"
                            + " published of provinces and nation; the ETag is sent as If-Match")
    ResponseEntity<Whole> one(@PathVariable String period) {
        PublishedPeriod found =
                periods.find(period)
                        .orElseThrow(() ->
                                ApiProblem.notFound("`" + period + "` is no published period."));
        List<AreaHistory> areas =
                periods.areas(found).values().stream()
                        .filter(each -> each.kind() != Area.Kind.ESTATE)
                        .toList();
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new Whole(found, areas));
    }
}
