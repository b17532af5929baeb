package rosukh.query.certification.work;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.work.SavedViewEvent.Audience;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// The views of the work list that somebody keeps, with the forms to change them, and those of
/// others, which can be used and not changed.
@Controller
@Reads(WorkProjection.GROUP)
class ViewsPage {

    private static final List<String> ROLES =
            List.of("officer", "broker", "assessor", "committee", "manager", "auditor");

    private final KeptViewStore views;
    private final MessageSource messages;

    ViewsPage(KeptViewStore views, MessageSource messages) {
        this.views = views;
        this.messages = messages;
    }

    /// A view and whom it is shared with, in words.
    public record Row(KeptViews.Kept view, String sharing) {}

    @GetMapping("/work/views")
    String show(Reader reader, Ui ui, Model model) {
        WorkWords words = new WorkWords(messages, ui.format());
        KeptViews own = views.own(reader);
        model.addAttribute("kept", own);
        model.addAttribute(
                "rows",
                own.views().stream().map(each -> new Row(each, sharing(each, words))).toList());
        model.addAttribute("shared", views.shared(reader));
        model.addAttribute(
                "audiences",
                Stream.of(Audience.values())
                        .map(each -> new Option(each.name(), words.say("work.audience." + each)))
                        .toList());
        model.addAttribute(
                "roles", ROLES.stream().map(key -> new Option(key, words.role(key))).toList());
        return "work/views";
    }

    private static String sharing(KeptViews.Kept view, WorkWords words) {
        String with = view.sharedWith();
        return switch (view.audience()) {
            case NOBODY -> words.say("work.shared.nobody");
            case ROLE -> words.say("work.shared.role", words.role(with == null ? "" : with));
            case ORGANISATION -> words.say("work.shared.organisation");
        };
    }
}
