package rosukh.query.audit.reads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.audit.Wording;
import rosukh.query.audit.reads.ReadsView.Question;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Who read what, on a page and as a file, and what offices read of a firm, for the firm.
@Controller
@Reads(ReadsProjection.GROUP)
class ReadsPage {

    private static final int ROWS = 50;
    private static final List<String> KINDS =
            List.of(
                    "firms",
                    "cases",
                    "evidence",
                    "contact",
                    "letters",
                    "assessors",
                    "delegations",
                    "sessions",
                    "work",
                    "certificates",
                    "people",
                    "reads");

    private final ReadsView view;
    private final MessageSource messages;

    ReadsPage(ReadsView view, MessageSource messages) {
        this.view = view;
        this.messages = messages;
    }

    /// A read in words.
    public record Row(ReadEntry entry, String who, String kind, String subjects, String records) {}

    /// The same for the firm that was read.
    public record OwnRow(OwnRead read, String who, String kind) {}

    @GetMapping("/audit/reads")
    String show(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Question asked = question(account, subject, kind, text, from, to);
        Wording wording = new Wording(messages, ui);
        model.addAttribute(
                "page",
                view.page(asked, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, wording, ui.format())));
        model.addAttribute("filters", filters(asked, wording, ui.format()));
        return "audit/reads";
    }

    /// Every read, as the page is filtered.
    @GetMapping("/audit/reads.csv")
    void export(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Question asked = question(account, subject, kind, text, from, to);
        Wording wording = new Wording(messages, ui);
        CsvFile.answer(
                response,
                "reads",
                file -> {
                    file.row(
                            Stream.of(
                                            "at",
                                            "account",
                                            "roles",
                                            "body",
                                            "for",
                                            "endpoint",
                                            "kind",
                                            "subjects",
                                            "asked",
                                            "records",
                                            "purpose",
                                            "status",
                                            "position")
                                    .map(column -> wording.say("reads." + column))
                                    .toArray());
                    view.forEach(
                            asked,
                            each ->
                                    file.row(
                                            each.at(),
                                            each.account(),
                                            String.join(" ", each.roles()),
                                            each.organisation(),
                                            each.onBehalfOf(),
                                            each.endpoint(),
                                            each.kind(),
                                            String.join(" ", each.subjects()),
                                            String.join(" ", each.asked()),
                                            each.records() < 0 ? null : each.records(),
                                            each.purpose(),
                                            each.status(),
                                            each.order()));
                });
    }

    @GetMapping("/my/reads")
    String own(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Wording wording = new Wording(messages, ui);
        String firmId = Objects.requireNonNullElse(reader.firmId(), "");
        model.addAttribute(
                "page",
                view.ofFirm(firmId, Cursor.of(after, before), ROWS)
                        .map(OwnRead::of)
                        .map(each -> own(each, wording)));
        return "audit/own-reads";
    }

    /// @throws ApiProblem if a day is none, or if the days are reversed
    static Question question(
            @Nullable String account,
            @Nullable String subject,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String from,
            @Nullable String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && first.isAfter(last))
            throw ApiProblem.badParameter("from", "PARAMETER_INVALID", "`from` comes after `to`.");
        return new Question(account, subject, kind, text, first, last);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : DayParameter.of(name, text, LocalDate.MAX);
    }

    private static List<Filter> filters(Question asked, Wording wording, Format format) {
        List<Option> kinds =
                KINDS.stream()
                        .map(each -> new Option(each, wording.say("reads.kind." + each)))
                        .toList();
        return List.of(
                text("account", asked.account(), wording),
                text("subject", asked.subject(), wording),
                Filter.choice(
                        "kind",
                        wording.say("reads.kind"),
                        kinds,
                        Objects.requireNonNullElse(asked.kind(), "")),
                text("text", asked.text(), wording),
                Filter.text("from", wording.say("imp.from"), format.dateInput(asked.from())),
                Filter.text("to", wording.say("imp.to"), format.dateInput(asked.to())));
    }

    private static Filter text(String name, @Nullable String chosen, Wording wording) {
        return Filter.text(
                name, wording.say("reads." + name), Objects.requireNonNullElse(chosen, ""));
    }

    private static Row row(ReadEntry each, Wording wording, Format format) {
        String roles = each.roles().stream().map(wording::role).collect(Collectors.joining(", "));
        return new Row(
                each,
                wording.who(each.account(), roles, each.organisation(), each.onBehalfOf()),
                wording.say("reads.kind." + each.kind()),
                String.join(" ", each.subjects()),
                each.records() < 0 ? wording.say("reads.begun") : format.n(each.records()));
    }

    private static OwnRow own(OwnRead each, Wording wording) {
        String roles = each.roles().stream().map(wording::role).collect(Collectors.joining(", "));
        return new OwnRow(
                each,
                wording.who("", roles, each.organisation(), null),
                wording.say("reads.kind." + each.kind()));
    }
}
