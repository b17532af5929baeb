package rosukh.query.pioneers.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// One firm of the programme with the forms of what its reader may do, and the form that nominates
/// one.
@Controller
@Reads(Programme.GROUP)
class PioneerPage {

    private final Programme programme;
    private final MessageSource messages;

    PioneerPage(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    @GetMapping("/pioneers/new")
    String nominate() {
        return "pioneers/new";
    }

    @GetMapping("/pioneers/import")
    String importing(Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.dry-run")),
                        new Option("false", words.say("import.store"))));
        return "pioneers/import";
    }

    /// @param action the form to show, an [Action]
    /// @param of id of the amount or incentive it is about; empty for none
    @GetMapping("/pioneers/{firmId}")
    String show(
            @PathVariable String firmId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(defaultValue = "") String of,
            Reader reader,
            Ui ui,
            Model model) {
        PioneerFile file =
                programme
                        .find(firmId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The firm `" + firmId + "` is not in the programme."));
        model.addAttribute("sheet", PioneerSheet.of(file, action, of, reader, messages, ui));
        model.addAttribute("file", file);
        return "pioneers/pioneer";
    }
}
