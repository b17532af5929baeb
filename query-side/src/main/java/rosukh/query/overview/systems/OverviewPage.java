package rosukh.query.overview.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// The eleven systems at a glance, one page to read and to print.
@Controller
class OverviewPage {

    private final Systems systems;

    OverviewPage(Systems systems) {
        this.systems = systems;
    }

    /// A system as a card.
    ///
    /// @param behind its numbers do not hold everything yet
    public record Card(Standing standing, String fresh, boolean behind, List<Line> lines) {}

    /// A number as a line.
    ///
    /// @param spark null for a number that has no past
    public record Line(Vital vital, @Nullable Spark spark) {}

    @GetMapping("/overview")
    String show(Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "cards",
                systems.standings(reader, ui).stream().map(each -> card(each, ui)).toList());
        model.addAttribute("today", ui.format().date(ui.today()));
        return "overview/systems";
    }

    private static Card card(Standing standing, Ui ui) {
        boolean rtl = ui.lang().rtl();
        return new Card(
                standing,
                ui.format().at(standing.asOf().at()),
                !standing.asOf().current(),
                standing.vitals().stream()
                        .map(each -> new Line(each, Spark.of(each.trend(), rtl)))
                        .toList());
    }
}
