package rosukh.command.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.WriteLetter;

/// Commands on letters over HTTP. A letter bears the day on which it is written.
@RestController
@RequestMapping("/api/v1/letters")
class LetterApi {

    private final Commands commands;
    private final Ids ids;

    LetterApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value =
                    "Write a letter to the firm of a case; it is sent as soon as a mail server takes it",
            example =
                    """
                    {"caseId": "f-demo-0010.1", "kind": "CUSTOM",
                     "values": {"topic": "Visit", "message": "We come on Monday at nine."}}
                    """,
            refusals = {
                "LETTER_KIND_UNKNOWN",
                "LETTER_CASE_UNKNOWN",
                "LETTER_LANGUAGE_UNKNOWN",
                "CONTACT_MISSING",
                "CONTACT_ERASED",
                "LETTER_TEMPLATE_MISSING",
                "LETTER_VALUE_MISSING",
                "LETTER_VALUE_UNKNOWN",
                "LETTER_VALUE_TOO_LONG",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> writeLetter(
            @Valid @RequestBody NewLetter body, @Creating Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new WriteLetter(
                                ids.letter(),
                                body.caseId(),
                                Kinds.of(body.kind()),
                                body.language(),
                                body.values(),
                                null,
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    @PostMapping("/{letterId}/cancellation")
    @RolesAllowed("officer")
    @Described(
            value = "Do not send a letter that waits",
            example =
                    """
                    {"grounds": "The firm was told by telephone"}
                    """,
            refusals = {
                "NOT_FOUND",
                "LETTER_BEING_SENT",
                "LETTER_OVER",
                "LETTER_GROUNDS_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> cancelLetter(
            @PathVariable String letterId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new CancelLetter(
                                letterId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    /// @param language `fa` or `en`; that of the firm's address if left out
    /// @param values by key of the placeholder, as the kind of letter knows them
    record NewLetter(
            @NotBlank @Size(max = 60) String caseId,
            @NotBlank @Size(max = 40) String kind,
            @Nullable String language,
            @NotNull @Size(max = 20) Map<String, @NotNull @Size(max = 20000) String> values) {}

    record Grounds(@NotBlank @Size(max = 4000) String grounds) {}
}
