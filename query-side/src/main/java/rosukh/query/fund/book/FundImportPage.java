package rosukh.query.fund.book;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// The form by which a file of applications is handed in, and the report on it.
@Controller
class FundImportPage {

    private final MessageSource messages;

    FundImportPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/fund/import")
    String importing(Ui ui, Model model) {
        FundWords words = new FundWords(messages, ui.format());
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.dry-run")),
                        new Option("false", words.say("import.store"))));
        return "fund/import";
    }
}
