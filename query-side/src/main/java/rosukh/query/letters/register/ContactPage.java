package rosukh.query.letters.register;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.letters.ContactEvent;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.show.Ui;

/// Where a firm is written to, and the forms that change it.
@Controller
@Reads(LetterRegister.GROUP)
class ContactPage {

    private final LetterRegister register;
    private final MessageSource messages;

    ContactPage(LetterRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/firms/{firmId}/contact")
    String show(
            @PathVariable String firmId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        Correspondent firm = register.firm(firmId, reader);
        boolean whole = PostedLetter.whole(reader, firmId);
        model.addAttribute("firm", firm);
        model.addAttribute("whole", whole);
        model.addAttribute("address", shown(firm, whole));
        model.addAttribute("languages", new LetterWords(messages, ui.format()).languages());
        model.addAttribute("action", action == null ? "" : action);
        return "letters/contact";
    }

    static @Nullable String shown(Correspondent firm, boolean whole) {
        String address = firm.address();
        return address == null || whole ? address : ContactEvent.masked(address);
    }
}
