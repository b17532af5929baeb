package rosukh.query.energy.plants;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// Sites of solar plants as a list and as a file, and the page of each with the forms of what its
/// reader may do.
@Controller
@Reads(Plants.GROUP)
class EnergyPages {

    private static final int ROWS = 25;

    private final Plants plants;
    private final MessageSource messages;

    EnergyPages(Plants plants, MessageSource messages) {
        this.plants = plants;
        this.messages = messages;
    }

    /// A site as a row.
    ///
    /// @param performance metered of what was expected
    public record Row(SiteFile file, Tag stage, Tag mark, String park, String performance) {}

    @GetMapping("/energy")
    String list(
            EnergyQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        Plants.Question asked = query.asked();
        model.addAttribute("filters", filters(query, lists, words));
        model.addAttribute("sort", asked.sort());
        model.addAttribute(
                "page",
                plants.page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.tag(each.stage()),
                                        words.mark(each.mark()),
                                        lists.estate(each.parkKey()),
                                        ui.format().percentOf(each.metered(), each.expected()))));
        return "energy/list";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/energy/export.csv")
    void export(EnergyQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        EnergyWords words = new EnergyWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "solar-sites",
                file -> {
                    file.row(
                            words.say("column.site"),
                            words.say("column.park"),
                            words.say("column.stage"),
                            words.say("column.owner"),
                            words.say("column.kw"),
                            words.say("column.land"),
                            words.say("column.metered"),
                            words.say("column.mark"));
                    plants.forEach(
                            query.asked(),
                            reader,
                            each ->
                                    file.row(
                                            each.siteId(),
                                            lists.estate(each.parkKey()),
                                            words.stage(each.stage().name()),
                                            each.ownerName(),
                                            each.kw(),
                                            each.foundM2(),
                                            each.metered(),
                                            each.mark()));
                });
    }

    @GetMapping("/energy/new")
    String identify(Ui ui, Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        model.addAttribute("kinds", kinds(words));
        model.addAttribute(
                "marks",
                List.of("S", "C", "P").stream()
                        .map(each -> new Option(each, words.say("mark." + each)))
                        .toList());
        return "energy/new";
    }

    @GetMapping("/energy/import")
    String importing(Ui ui, Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.dry-run")),
                        new Option("false", words.say("import.store"))));
        return "energy/import";
    }

    /// @param action the form to show, a [SiteAction]
    @GetMapping("/energy/sites/{siteId}")
    String show(
            @PathVariable String siteId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        SiteFile file =
                plants.find(siteId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no solar site `" + siteId + "`."));
        model.addAttribute("sheet", SiteSheet.of(file, action, reader, words, ui));
        model.addAttribute("file", file);
        return "energy/site";
    }

    /// The versions of the rules, and the form that drafts the next one.
    @GetMapping("/energy/rules")
    String rules(Ui ui, Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        model.addAttribute(
                "versions",
                plants.allRules().stream().map(each -> RulesSheet.of(each, words, ui)).toList());
        model.addAttribute("streamVersion", plants.rulesStreamVersion());
        model.addAttribute("kinds", kinds(words));
        return "energy/rules";
    }

    private static List<Option> kinds(EnergyWords words) {
        return Arrays.stream(PlantKind.values())
                .map(each -> new Option(each.name(), words.say("kind." + each)))
                .toList();
    }

    private static List<Filter> filters(EnergyQuery query, CodeLists lists, EnergyWords words) {
        return List.of(
                Filter.choice(
                        "stage",
                        words.say("column.stage"),
                        Arrays.stream(Stage.values())
                                .map(each -> new Option(each.name(), words.stage(each.name())))
                                .toList(),
                        text(query.stage())),
                Filter.choice(
                        "province",
                        words.say("filter.province"),
                        lists.provinces(),
                        text(query.province())));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}
