package rosukh.query.firms.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The register, one firm of it, and the forms that change it.
@Controller
@Reads(FirmRegisterProjection.GROUP)
class FirmRegisterPage {

    private static final int ROWS = 25;
    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

    private final FirmRegister register;
    private final SchemeNames schemes;
    private final MessageSource messages;

    FirmRegisterPage(FirmRegister register, SchemeNames schemes, MessageSource messages) {
        this.register = register;
        this.schemes = schemes;
        this.messages = messages;
    }

    @GetMapping("/firms")
    String list(
            FirmRegister.Question asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        CodeLists lists = new CodeLists(ui.lang());
        model.addAttribute("page", register.page(asked, reader, Cursor.of(after, before), ROWS));
        model.addAttribute("filters", filters(asked, lists, ui));
        return "firms/register";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/firms/export.csv")
    void export(FirmRegister.Question asked, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "firms",
                file -> {
                    file.row(
                            say("firms.firm.id", ui),
                            say("firms.column.legal-id", ui),
                            say("firms.column.name", ui),
                            say("firms.filter.industry", ui),
                            say("firms.firm.isic", ui),
                            say("firms.filter.size", ui),
                            say("firms.filter.province", ui),
                            say("firms.filter.estate", ui),
                            say("firms.firm.registered", ui),
                            say("firms.column.cases", ui));
                    register.forEach(
                            asked,
                            reader,
                            firm ->
                                    file.row(
                                            firm.firmId(),
                                            firm.legalId(),
                                            firm.name(),
                                            lists.industry(firm.industryGroup()),
                                            firm.isicDivision(),
                                            say("firms.size." + firm.size(), ui),
                                            lists.province(firm.provinceKey()),
                                            lists.estate(firm.estateKey()),
                                            ui.format().dateInput(firm.registeredOn()),
                                            firm.cases().size()));
                });
    }

    @GetMapping("/firms/{firmId}")
    String firm(
            @PathVariable String firmId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        RegisteredFirm firm =
                register.find(firmId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no firm `" + firmId + "`."));
        model.addAttribute("firm", firm);
        model.addAttribute("action", action == null ? "" : action);
        List<Option> options = schemes.options(ui.lang());
        model.addAttribute("schemes", options);
        model.addAttribute("schemeNames", SchemeNames.byId(options));
        model.addAttribute("estates", new CodeLists(ui.lang()).estates(null));
        return "firms/firm";
    }

    @GetMapping("/firms/new")
    String register(Ui ui, Model model) {
        CodeLists lists = new CodeLists(ui.lang());
        model.addAttribute("industries", lists.industries());
        model.addAttribute("estates", lists.estates(null));
        model.addAttribute("sizes", sizes(ui));
        return "firms/new";
    }

    @GetMapping("/firms/import")
    String importing(Ui ui, Model model) {
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", say("firms.import.dry-run", ui)),
                        new Option("false", say("firms.import.store", ui))));
        return "firms/import";
    }

    private List<Filter> filters(FirmRegister.Question asked, CodeLists lists, Ui ui) {
        return List.of(
                Filter.text("q", say("firms.search", ui), orEmpty(asked.q())),
                choice("province", lists.provinces(), asked.province(), ui),
                choice("estate", lists.estates(asked.province()), asked.estate(), ui),
                choice("industry", lists.industries(), asked.industry(), ui),
                choice("size", sizes(ui), asked.size(), ui));
    }

    private Filter choice(String name, List<Option> options, @Nullable String chosen, Ui ui) {
        return Filter.choice(name, say("firms.filter." + name, ui), options, orEmpty(chosen));
    }

    private List<Option> sizes(Ui ui) {
        return SIZES.stream().map(s -> new Option(s, say("firms.size." + s, ui))).toList();
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
