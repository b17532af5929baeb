package rosukh.query.certification.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.rules.EvidenceItem;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Shows officers and auditors what is due for disposal.
@Controller
@Reads({RetentionProjection.GROUP, KnownSchemes.GROUP})
class RetentionPage {

    private static final int ROWS = 25;

    private final RetentionFiles files;
    private final KnownSchemes schemes;
    private final MessageSource messages;

    RetentionPage(RetentionFiles files, KnownSchemes schemes, MessageSource messages) {
        this.files = files;
        this.schemes = schemes;
        this.messages = messages;
    }

    /// What documents are called in the reader's language.
    public record Names(List<EvidenceItem> items, String lang) {

        /// A code that no scheme knows is shown as it is.
        public String of(String requirement) {
            return items.stream()
                    .filter(item -> item.code().equals(requirement))
                    .findFirst()
                    .map(item -> item.label().in(lang))
                    .orElse(requirement);
        }
    }

    @GetMapping("/documents/retention")
    String due(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute(
                "page",
                files.due(ui.today(), given(province), reader, Cursor.of(after, before), ROWS));
        model.addAttribute("names", names(ui));
        model.addAttribute("filters", List.of(province(province, ui)));
        return "certification/retention";
    }

    /// The list as it is filtered, all of it, a file in each row.
    @GetMapping("/documents/retention/export.csv")
    void export(
            @RequestParam(required = false) @Nullable String province,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Format format = ui.format();
        Names names = names(ui);
        CodeLists lists = new CodeLists(ui.lang());
        LocalDate today = ui.today();
        CsvFile.answer(
                response,
                "retention",
                file -> {
                    file.row(
                            say("case", ui),
                            say("firm", ui),
                            say("province", ui),
                            say("over", ui),
                            say("document", ui),
                            say("file", ui),
                            say("class", ui),
                            say("years", ui),
                            say("until", ui));
                    files.forEachDue(
                            today,
                            given(province),
                            reader,
                            due -> {
                                for (DueFiles.DueFile each : due.files())
                                    file.row(
                                            due.caseId(),
                                            due.firmName(),
                                            lists.province(due.provinceKey()),
                                            format.dateInput(due.over()),
                                            names.of(each.requirement()),
                                            each.fileName(),
                                            messages.getMessage(
                                                    "certification.case.evidence.retention."
                                                            + each.retention(),
                                                    null,
                                                    ui.lang().locale()),
                                            each.years(),
                                            format.dateInput(each.keptUntil()));
                            });
                });
    }

    private Names names(Ui ui) {
        return new Names(
                schemes.all().stream().flatMap(each -> each.evidenceItems().stream()).toList(),
                ui.lang().code());
    }

    private Filter province(@Nullable String chosen, Ui ui) {
        return Filter.choice(
                "province",
                say("province", ui),
                new CodeLists(ui.lang()).provinces(),
                chosen == null ? "" : chosen);
    }

    private String say(String column, Ui ui) {
        return messages.getMessage("retention.column." + column, null, ui.lang().locale());
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
