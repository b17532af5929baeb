package rosukh.query.schemes.whatif;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.rules.Scheme;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;
import rosukh.query.schemes.register.RegisteredVersion;
import rosukh.query.schemes.register.SchemeRegister;
import rosukh.query.schemes.whatif.JudgedCases.Basis;
import rosukh.query.schemes.whatif.JudgedCases.Period;

/// Past cases under another version, on a page and as a file.
@Controller
@Reads({SchemeRegister.GROUP, WhatIfProjection.GROUP})
class WhatIfPage {

    static final int ROWS = 200;

    private final WhatIfs whatIfs;
    private final SchemeRegister register;
    private final MessageSource messages;

    WhatIfPage(WhatIfs whatIfs, SchemeRegister register, MessageSource messages) {
        this.whatIfs = whatIfs;
        this.register = register;
        this.messages = messages;
    }

    /// A case that would come out otherwise, in words.
    ///
    /// @param reasons why not, under the version tried
    public record Line(WhatIf.Row row, String before, String after, List<String> reasons) {}

    /// How many go from what to what, in words.
    public record MoveLine(String before, String after, long count, boolean changes) {}

    @GetMapping("/schemes/{schemeId}/{version}/what-if")
    String show(
            @PathVariable String schemeId,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            Reader reader,
            Ui ui,
            Model model) {
        RegisteredVersion tried = whatIfs.version(schemeId, version);
        Period period = WhatIfs.period(from, to, by);
        WhatIf answer = whatIfs.answer(tried, period, reader);
        Words words = words(tried, ui);
        model.addAttribute("registered", tried);
        model.addAttribute("schemeName", words.schemeName());
        model.addAttribute("answer", answer);
        model.addAttribute("moves", answer.moves().stream().map(words::move).toList());
        model.addAttribute("lines", answer.rows().stream().limit(ROWS).map(words::line).toList());
        model.addAttribute("filters", filters(period, ui));
        return "schemes/what-if";
    }

    /// Every case that would come out otherwise, all of them, as a file.
    @GetMapping("/schemes/{schemeId}/{version}/what-if.csv")
    void export(
            @PathVariable String schemeId,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        RegisteredVersion tried = whatIfs.version(schemeId, version);
        WhatIf answer = whatIfs.answer(tried, WhatIfs.period(from, to, by), reader);
        Words words = words(tried, ui);
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "what-if",
                file -> {
                    file.row(
                            say("what-if.case", ui),
                            say("what-if.firm", ui),
                            say("what-if.province", ui),
                            say("what-if.estate", ui),
                            say("what-if.version", ui),
                            say("what-if.submitted", ui),
                            say("what-if.decided", ui),
                            say("what-if.before", ui),
                            say("what-if.after", ui),
                            say("what-if.reasons", ui));
                    for (WhatIf.Row row : answer.rows()) {
                        Line line = words.line(row);
                        file.row(
                                row.caseId(),
                                row.firmName(),
                                lists.province(row.provinceKey()),
                                lists.estate(row.estateKey()),
                                row.version(),
                                ui.format().dateInput(row.submittedOn()),
                                ui.format().dateInput(row.decidedOn()),
                                line.before(),
                                line.after(),
                                String.join("; ", line.reasons()));
                    }
                });
    }

    private List<Filter> filters(Period period, Ui ui) {
        List<Option> bases =
                Arrays.stream(Basis.values())
                        .map(each -> new Option(each.name(), say("what-if.by." + each, ui)))
                        .toList();
        return List.of(
                Filter.text("from", say("what-if.from", ui), ui.format().dateInput(period.from())),
                Filter.text("to", say("what-if.to", ui), ui.format().dateInput(period.to())),
                Filter.choice("by", say("what-if.by", ui), bases, period.basis().name()));
    }

    private Words words(RegisteredVersion tried, Ui ui) {
        List<Scheme> all = new ArrayList<>(List.of(register.rules(tried)));
        for (RegisteredVersion each : register.of(tried.schemeId()))
            if (each.isPublished()) all.add(register.rules(each));
        return new Words(all, messages, ui);
    }

    private String say(String key, Ui ui) {
        return messages.getMessage("schemes." + key, null, ui.lang().locale());
    }

    /// Puts results into words.
    ///
    /// @param versions the rules tried, then those of all published versions
    private record Words(List<Scheme> versions, MessageSource messages, Ui ui) {

        Line line(WhatIf.Row row) {
            return new Line(
                    row,
                    result(row.before().key()),
                    result(row.after().key()),
                    row.after().codes().stream().map(this::reason).toList());
        }

        MoveLine move(WhatIf.Move move) {
            return new MoveLine(
                    result(move.from()), result(move.to()), move.count(), move.changes());
        }

        String schemeName() {
            return versions.getFirst().label(ui.lang().code());
        }

        private String reason(String code) {
            return versions.getFirst().explain(code, ui.lang().code());
        }

        /// A class by its name in any of the versions, or a status.
        private String result(String key) {
            return versions.stream()
                    .flatMap(scheme -> scheme.classes().stream())
                    .filter(each -> each.code().equals(key))
                    .findFirst()
                    .map(each -> each.label().in(ui.lang().code()))
                    .orElseGet(() ->
                            Objects.requireNonNullElse(
                                    messages.getMessage(
                                            "schemes.verdict." + key,
                                            null,
                                            key,
                                            ui.lang().locale()),
                                    key));
        }
    }
}
