package rosukh.query.fund.book;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.fund.FirmGroup;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.PolicyVersion;
import rosukh.events.values.Label;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The guarantee fund by the query API.
@RestController
@RequestMapping("/api/v1/fund")
@Reads(FundRegister.GROUP)
@Tag(name = "fund")
class FundReadingApi {

    private final FundRegister register;

    FundReadingApi(FundRegister register) {
        this.register = register;
    }

    @GetMapping("/figures")
    @Operation(
            summary = "How the fund stands, and what went on in a period",
            description = "Amounts in whole rials of the era that is named, shares in per cent.")
    ResponseEntity<FundFiguresNow> figures(
            @Parameter(description = "First day, ISO or Jalali; of the Jalali year if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last day; today if left out") @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(hidden = true) Ui ui) {
        return ResponseEntity.ok(
                FundFiguresNow.of(
                        register.now().book(), Span.of(from, to, ui.today()), ui.today()));
    }

    @GetMapping("/simulation")
    @Operation(summary = "What the fund could still guarantee if its capital changed")
    ResponseEntity<FundFigures.Simulation> simulation(
            @Parameter(description = "Change of the paid-in capital, rials", example = "1000000000")
                    @RequestParam(defaultValue = "0")
                    String change,
            @Parameter(hidden = true) Ui ui) {
        FundBook book = register.now().book();
        Long tried = Simulations.change(change);
        return ResponseEntity.ok(
                new FundFigures(book)
                        .simulate(tried == null ? 0 : tried, book.multipleFrom(ui.today())));
    }

    @GetMapping("/guarantees")
    @Operation(summary = "Guarantees within reach, the last one asked for first")
    ResponseEntity<Listing<GuaranteeLine>> guarantees(
            @Parameter(description = "Beginnings of words of the firm, its legal ID or the id")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(example = "ISSUED") @RequestParam(required = false) @Nullable String stage,
            @Parameter(example = "KB") @RequestParam(required = false) @Nullable String line,
            @Parameter(example = "bank-a") @RequestParam(required = false) @Nullable String bank,
            @Parameter(description = "ISIC Rev. 4", example = "24") @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(description = "`CLAIM` or `REVIEW`", example = "CLAIM")
                    @RequestParam(required = false)
                    @Nullable String attention,
            @Parameter(example = "-exposure") @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                register.page(
                                new GuaranteeQuery(
                                                q, stage, line, bank, division, province, attention,
                                                sort)
                                        .asked(),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(GuaranteeLine::of),
                ui.here());
    }

    @GetMapping("/guarantees/{guaranteeId}")
    @Operation(
            summary =
                    "One guarantee with its claims, their deadlines, and the rules of its approval"
                            + " with their numbers")
    ResponseEntity<GuaranteeSheet> guarantee(
            @PathVariable String guaranteeId, Reader reader, @Parameter(hidden = true) Ui ui) {
        GuaranteeFile file =
                register.find(guaranteeId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no guarantee `" + guaranteeId + "`."));
        GuaranteeSheet sheet =
                GuaranteeSheet.of(
                        file, register.now(), register.calendar().book(), reader, ui.today());
        return ResponseEntity.ok().eTag("\"" + sheet.version() + "\"").body(sheet);
    }

    @GetMapping("/capital")
    @Operation(summary = "The paid-in capital and its increases, the last one first")
    ResponseEntity<CapitalView> capital() {
        CapitalView view = CapitalView.of(register.now());
        return tagged(view.version(), view);
    }

    /// A version of the policy.
    ///
    /// @param from first day in force; null while it is a draft
    record Version(
            int version,
            FundPolicy policy,
            String sha256,
            Collection<String> drafters,
            @Nullable LocalDate from) {

        static Version of(PolicyVersion version) {
            return new Version(
                    version.number(),
                    version.policy(),
                    version.policy().sha256(),
                    version.drafters().stream().sorted().toList(),
                    version.from());
        }
    }

    @GetMapping("/policies")
    @Operation(summary = "The versions of the policy, the newest first")
    ResponseEntity<List<Version>> policies() {
        Ledger ledger = register.now();
        return tagged(
                ledger.version(),
                ledger.book().versions().reversed().stream().map(Version::of).toList());
    }

    /// Banks and connected firms.
    ///
    /// @param banks names by id
    record Parties(Map<String, Label> banks, Collection<FirmGroup> groups) {}

    @GetMapping("/parties")
    @Operation(summary = "The banks and the connected firms")
    ResponseEntity<Parties> parties() {
        Ledger ledger = register.now();
        return tagged(
                ledger.version(),
                new Parties(ledger.book().banks(), ledger.book().groups().values()));
    }

    @GetMapping("/deeds")
    @Operation(summary = "The events that the figures are summed from, the last one first")
    ResponseEntity<Listing<Deed>> deeds(
            @Parameter(description = "What they move", example = "OUTSTANDING")
                    @RequestParam(required = false)
                    @Nullable String of,
            @RequestParam(required = false) @Nullable String guarantee,
            @RequestParam(required = false) @Nullable String increase,
            @Parameter(example = "f-demo-0001") @RequestParam(required = false)
                    @Nullable String firm,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String bank,
            @Parameter(description = "ISIC Rev. 4", example = "24") @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KB") @RequestParam(required = false) @Nullable String line,
            @Parameter(description = "First day") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last day") @RequestParam(required = false)
                    @Nullable String to,
            @RequestParam(required = false) @Nullable String issuedFrom,
            @RequestParam(required = false) @Nullable String issuedTo,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        FundDeedQuery query =
                new FundDeedQuery(
                        of,
                        guarantee,
                        increase,
                        firm,
                        group,
                        bank,
                        division,
                        province,
                        line,
                        from,
                        to,
                        issuedFrom,
                        issuedTo);
        return Listing.answer(
                register.deeds(
                        query.asked(register.now().book()),
                        reader,
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }

    private static <T> ResponseEntity<T> tagged(long version, T body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (version >= 0) answer.eTag("\"" + version + "\"");
        return answer.body(body);
    }
}
