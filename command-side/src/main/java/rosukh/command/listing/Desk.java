package rosukh.command.listing;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;

/// Sends what is asked over HTTP or on a page: by the account that asks, and today.
record Desk(Commands commands) {

    /// A command but for who asks it and when.
    @FunctionalInterface
    interface Ask {
        Object of(String by, LocalDate on);
    }

    ResponseEntity<Done> answer(Occasion occasion, Ask ask) {
        return Answers.ok(
                commands.send(ask.of(occasion.actor().account(), Dates.today()), occasion));
    }

    /// Tells the faults of a form, or leads to a page that shows what was done.
    RedirectView lead(Form form, Occasion occasion, String page, Ask ask) {
        return form.sent(
                commands, ask.of(occasion.actor().account(), Dates.today()), occasion, page);
    }
}
