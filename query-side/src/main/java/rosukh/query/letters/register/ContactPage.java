package rosukh.query.letters.register;

import java.util.List;
import java.util.stream.Stream;
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
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;
import rosukh.vault.PersonalTexts;

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
        String address = firm.address();
        boolean erased = address != null && PersonalTexts.isErased(address);
        model.addAttribute("address", shown(firm, whole));
        model.addAttribute("erased", erased);
        model.addAttribute("persons", address == null || erased ? List.of() : persons(ui));
        model.addAttribute("languages", new LetterWords(messages, ui.format()).languages());
        model.addAttribute("action", action == null ? "" : action);
        return "letters/contact";
    }

    /// Whose address it may be that replaces one.
    private List<Option> persons(Ui ui) {
        return Stream.of("SAME", "ANOTHER")
                .map(each ->
                        new Option(
                                each,
                                messages.getMessage(
                                        "letters.contact.person." + each,
                                        null,
                                        ui.lang().locale())))
                .toList();
    }

    static @Nullable String shown(Correspondent firm, boolean whole) {
        String address = firm.address();
        if (address == null || whole || PersonalTexts.isErased(address)) return address;
        return ContactEvent.masked(address);
    }
}
