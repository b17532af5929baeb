package rosukh.query.overview.systems;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;

/// The same page by the query API, in the language that is asked for.
@RestController
@RequestMapping("/api/v1/overview")
@Tag(name = "overview")
class OverviewApi {

    private final Systems systems;

    OverviewApi(Systems systems) {
        this.systems = systems;
    }

    /// Every system as far as the reader sees it.
    ///
    /// @param systems in the order of the mission
    record Overview(List<Standing> systems) {}

    @GetMapping
    @Operation(summary = "How the eleven systems stand: numbers, their way, and how fresh they are")
    Overview overview(Reader reader, Ui ui) {
        return new Overview(systems.standings(reader, ui));
    }
}
