package rosukh.command.letters;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterText;

/// Commands on letters from the forms of their pages. A letter can be looked at before it is
/// written: the same rules fill it in, and nothing is stored.
@Controller
class LetterForms {

    private final Commands commands;
    private final Ids ids;
    private final Correspondence correspondence;

    LetterForms(Commands commands, Ids ids, Streams streams) {
        this.commands = commands;
        this.ids = ids;
        this.correspondence = new Correspondence(streams);
    }

    @PostMapping("/forms/cases/{caseId}/letters")
    @RolesAllowed("officer")
    RedirectView writeLetter(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        String kind = form.text("kind");
        form.check();
        WriteLetter command =
                new WriteLetter(
                        ids.letter(),
                        caseId,
                        Kinds.of(kind),
                        form.optional("language"),
                        values(form),
                        null,
                        occasion.actor().account(),
                        Dates.today());
        if ("preview".equals(form.optional("step")))
            return form.keeping().handing("preview", preview(command, occasion)).back();
        return form.done(
                commands.send(command, occasion),
                WriteLetter.class,
                "/cases/" + caseId + "/letters");
    }

    @PostMapping("/forms/letters/{letterId}/cancellation")
    @RolesAllowed("officer")
    RedirectView cancelLetter(@PathVariable String letterId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        CancelLetter command =
                new CancelLetter(letterId, grounds, occasion.actor().account(), Dates.today());
        return form.done(
                commands.send(command, occasion.because(grounds, null)),
                CancelLetter.class,
                "/letters/" + letterId);
    }

    private LetterText preview(WriteLetter command, Occasion occasion) {
        Addressee to = correspondence.addresseeNow(command.caseId(), command.kind(), command.on());
        new Guard(occasion.actor().reach(), null).place(to.firmId(), to.estateKey());
        LetterWritten letter = Writing.write(command, to);
        return new LetterText(letter.subject(), letter.body());
    }

    private static Map<String, String> values(Form form) {
        Map<String, String> values = new TreeMap<>();
        form.under("values.")
                .forEach((key, all) -> values.put(key, TemplateForms.lines(all.getFirst())));
        return values;
    }
}
