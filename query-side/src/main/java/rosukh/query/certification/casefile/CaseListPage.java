package rosukh.query.certification.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.Milestone;
import rosukh.query.certification.Period;
import rosukh.query.certification.Stage;
import rosukh.query.certification.Verdict;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// The list of cases. Every number of the pipeline opens it with its filters set.
@Controller
@Reads({CaseFileProjection.GROUP, KnownSchemes.GROUP, KnownCalendar.GROUP})
class CaseListPage {

    private static final int ROWS = 25;

    private final CaseFiles cases;
    private final KnownSchemes schemes;
    private final MessageSource messages;

    CaseListPage(CaseFiles cases, KnownSchemes schemes, MessageSource messages) {
        this.cases = cases;
        this.schemes = schemes;
        this.messages = messages;
    }

    @GetMapping("/cases")
    String list(
            CaseQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        CaseFiles.Question asked = query.asked();
        List<Scheme> newest = schemes.newest();
        List<Scheme> all = schemes.all();
        model.addAttribute(
                "page",
                cases.page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(file -> CaseRow.of(file, all, messages, ui.format())));
        model.addAttribute("filters", filters(asked, newest, all, ui));
        return "certification/cases";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/cases/export.csv")
    void export(CaseQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        CaseFiles.Question asked = query.asked();
        List<Scheme> all = schemes.all();
        Format format = ui.format();
        CsvFile.answer(
                response,
                "cases",
                file -> {
                    file.row(
                            say("certification.case.id", ui),
                            say("certification.cases.column.firm", ui),
                            say("certification.cases.column.scheme", ui),
                            say("certification.cases.column.stage", ui),
                            say("certification.cases.filter.class", ui),
                            say("certification.cases.filter.province", ui),
                            say("certification.cases.filter.estate", ui),
                            say("certification.cases.column.opened", ui),
                            say("certification.cases.column.changed", ui),
                            say("certification.form.certificateNumber", ui),
                            say("certification.case.certificate.to", ui));
                    cases.forEach(
                            asked,
                            reader,
                            each -> {
                                CaseRow row = CaseRow.of(each, all, messages, format);
                                file.row(
                                        row.line().caseId(),
                                        row.line().firmName(),
                                        row.scheme(),
                                        row.stage().text(),
                                        row.kbClass(),
                                        row.province(),
                                        row.estate(),
                                        format.dateInput(row.line().openedOn()),
                                        format.dateInput(row.line().changedOn()),
                                        row.line().certificateNumber(),
                                        format.dateInput(row.line().validTo()));
                            });
                });
    }

    private List<Filter> filters(
            CaseFiles.Question asked, List<Scheme> newest, List<Scheme> all, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        Filter always = Filter.text("q", say("certification.cases.search", ui), text(asked.q()));
        return Stream.of(
                        always,
                        choice("stage", stages(ui), text(asked.stage()), ui),
                        choice("province", lists.provinces(), text(asked.province()), ui),
                        choice("estate", lists.estates(asked.province()), text(asked.estate()), ui),
                        choice("scheme", schemes(newest, ui), text(asked.scheme()), ui),
                        choice("class", classes(all, asked, ui), text(asked.kbClass()), ui),
                        choice("reached", milestones(ui), text(asked.reached()), ui),
                        choice("outcome", outcomes(ui), text(asked.verdict()), ui),
                        choice("period", periods(ui), text(asked.period()), ui),
                        choice("covered", covered(ui), covered(asked), ui))
                .toList();
    }

    private Filter choice(String name, List<Option> options, String chosen, Ui ui) {
        return Filter.choice(name, say("certification.cases.filter." + name, ui), options, chosen);
    }

    private List<Option> stages(Ui ui) {
        return Arrays.stream(Stage.values())
                .map(each -> new Option(each.name(), say("certification.stage." + each, ui)))
                .toList();
    }

    private List<Option> milestones(Ui ui) {
        return Arrays.stream(Milestone.values())
                .map(each -> new Option(each.name(), say("certification.milestone." + each, ui)))
                .toList();
    }

    private List<Option> outcomes(Ui ui) {
        return Arrays.stream(Verdict.values())
                .map(each -> new Option(each.name(), say("certification.verdict." + each, ui)))
                .toList();
    }

    private List<Option> periods(Ui ui) {
        return Arrays.stream(Period.values())
                .map(each -> new Option(each.name(), say("certification.period." + each, ui)))
                .toList();
    }

    private List<Option> covered(Ui ui) {
        return Stream.of("true", "false")
                .map(each -> new Option(each, say("certification.cases.covered." + each, ui)))
                .toList();
    }

    private static List<Option> schemes(List<Scheme> newest, Ui ui) {
        return newest.stream()
                .map(scheme -> new Option(scheme.id(), scheme.label(ui.lang().code())))
                .toList();
    }

    /// The classes of the scheme asked for, or of all.
    private static List<Option> classes(List<Scheme> all, CaseFiles.Question asked, Ui ui) {
        Map<String, Option> byCode = new LinkedHashMap<>();
        for (Scheme scheme : all)
            if (asked.scheme() == null || asked.scheme().equals(scheme.id()))
                for (Scheme.SchemeClass each : scheme.classes())
                    byCode.putIfAbsent(
                            each.code(),
                            new Option(each.code(), each.label().in(ui.lang().code())));
        return List.copyOf(byCode.values());
    }

    private static String covered(CaseFiles.Question asked) {
        return asked.period() == null ? "" : String.valueOf(asked.covered());
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private static String text(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
