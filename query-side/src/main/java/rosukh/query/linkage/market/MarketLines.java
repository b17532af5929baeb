package rosukh.query.linkage.market;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.NdjsonFile;

/// Demands, matches and suppliers for programs, one JSON object a line as the query API answers
/// them.
@Controller
@Reads(Market.GROUP)
class MarketLines {

    private final Market market;

    MarketLines(Market market) {
        this.market = market;
    }

    @GetMapping("/linkage/demands/export.ndjson")
    void demands(
            @RequestParam(required = false) @Nullable String state,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        DemandState asked = Asked.state(DemandState.class, state);
        NdjsonFile.answer(
                response,
                "demands",
                file -> {
                    market.forEachDemand(
                            asked, reader, each -> file.row(Asked.shown(each, reader)));
                });
    }

    @GetMapping("/linkage/matches/export.ndjson")
    void matches(
            @RequestParam(required = false) @Nullable String state,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        MatchState asked = Asked.state(MatchState.class, state);
        NdjsonFile.answer(
                response,
                "matches",
                file -> {
                    market.forEachMatch(asked, reader, each -> file.row(Asked.shown(each, reader)));
                });
    }

    @GetMapping("/linkage/suppliers/export.ndjson")
    void suppliers(
            @RequestParam(required = false) @Nullable String q,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        NdjsonFile.answer(
                response,
                "suppliers",
                file -> {
                    market.forEachSupplier(
                            Asked.words(q), reader, each -> file.row(Asked.shown(each, reader)));
                });
    }
}
