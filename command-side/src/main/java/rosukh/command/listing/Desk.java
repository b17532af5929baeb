package rosukh.command.listing;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;

/// Sends what is asked over HTTP: by the account that asks, and today.
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
}
