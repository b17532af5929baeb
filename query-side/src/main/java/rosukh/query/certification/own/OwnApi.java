package rosukh.query.certification.own;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.casefile.CaseSheets;
import rosukh.query.certification.deadlines.CaseDeadlines;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// A firm's own cases by the query API.
@RestController
@Reads({
    CaseSheets.GROUP,
    CaseDeadlines.GROUP,
    HoldingProjection.GROUP,
    KnownSchemes.GROUP,
    KnownCalendar.GROUP
})
@Tag(name = "my")
class OwnApi {

    private final OwnCases cases;

    OwnApi(OwnCases cases) {
        this.cases = cases;
    }

    @GetMapping("/api/v1/my/cases")
    @Operation(
            summary =
                    "The cases of the firm that asks, the newest first: where each stands, what was"
                            + " promised and how that moved, what is asked of the firm, its"
                            + " documents, the decision and the certificate")
    ResponseEntity<Listing<OwnCase>> list(Reader reader, @Parameter(hidden = true) Ui ui) {
        List<OwnCase> own = cases.of(reader, ui).stream().map(OwnCases.Found::own).toList();
        return Listing.answer(new Page<>(own, null, null, own.size()), ui.here());
    }
}
