package rosukh.query.audit.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.audit.Wording;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.show.Ui;

/// Who did what, on pages and as a file.
@Controller
@Reads(DeedsProjection.GROUP)
class PeoplePage {

    private static final int ROWS = 50;

    private final DeedsView view;
    private final MessageSource messages;

    PeoplePage(DeedsView view, MessageSource messages) {
        this.view = view;
        this.messages = messages;
    }

    /// An account in words.
    public record DoerRow(Doer doer, String roles, String organisations) {}

    /// A deed in words.
    public record Row(Deed deed, String event, String who) {}

    @GetMapping("/audit/people")
    String all(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Wording wording = new Wording(messages, ui);
        model.addAttribute(
                "page",
                view.doers(Cursor.of(after, before), ROWS)
                        .map(each ->
                                new DoerRow(
                                        each,
                                        each.roles().stream()
                                                .map(wording::role)
                                                .collect(Collectors.joining(", ")),
                                        String.join(", ", each.organisations()))));
        return "audit/people";
    }

    @GetMapping("/audit/people/{account}")
    String one(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Wording wording = new Wording(messages, ui);
        model.addAttribute("account", account);
        model.addAttribute(
                "page",
                view.of(account, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        wording.event(each.event()),
                                        wording.who(
                                                each.account(),
                                                each.role(),
                                                each.organisation(),
                                                each.onBehalfOf()))));
        return "audit/person";
    }

    /// Everything an account did.
    @GetMapping("/audit/people/{account}/acts.csv")
    void export(@PathVariable String account, Ui ui, HttpServletResponse response)
            throws IOException {
        Wording wording = new Wording(messages, ui);
        CsvFile.answer(
                response,
                "acts",
                file -> {
                    file.row(
                            wording.say("imp.position"),
                            wording.say("reads.at"),
                            wording.say("people.event"),
                            wording.say("people.stream"),
                            wording.say("reads.account"),
                            wording.say("reads.roles"),
                            wording.say("reads.body"),
                            wording.say("reads.for"),
                            wording.say("people.reason"));
                    view.forEach(
                            account,
                            each ->
                                    file.row(
                                            each.order(),
                                            each.at(),
                                            each.event(),
                                            each.stream(),
                                            each.account(),
                                            each.role(),
                                            each.organisation(),
                                            each.onBehalfOf(),
                                            each.reason()));
                });
    }
}
