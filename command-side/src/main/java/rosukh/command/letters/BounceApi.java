package rosukh.command.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.letters.LetterCommand.RecordBounce;

/// The way by which the mail system tells of letters that came back. It knows a letter by its
/// Message-ID, which begins with the letter's id, and names no version.
@RestController
@RequestMapping("/api/v1/letters/{letterId}/bounces")
class BounceApi {

    private final Commands commands;

    BounceApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("operator")
    @Described(
            value = "Hand in a report (RFC 3464) that a letter could not be delivered",
            example =
                    """
                    {"report": "Content-Type: multipart/report; report-type=delivery-status; boundary=b\\r\\n\\r\\n--b\\r\\nContent-Type: text/plain\\r\\n\\r\\nNo such user\\r\\n--b\\r\\nContent-Type: message/delivery-status\\r\\n\\r\\nReporting-MTA: dns; mx.example\\r\\n\\r\\nFinal-Recipient: rfc822; info@example.com\\r\\nAction: failed\\r\\nStatus: 5.1.1\\r\\nDiagnostic-Code: smtp; 550 5.1.1 No such user\\r\\n\\r\\n--b--\\r\\n"}
                    """,
            refusals = {
                "NOT_FOUND",
                "LETTER_BOUNCE_UNREADABLE",
                "LETTER_BOUNCE_NOT_FINAL",
                "LETTER_BOUNCE_OF_OTHERS",
                "LETTER_NOT_HANDED_OVER"
            })
    ResponseEntity<Done> recordBounce(
            @PathVariable String letterId,
            @Valid @RequestBody Bounced body,
            @Creating Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new RecordBounce(letterId, BounceReport.read(body.report()), Dates.now()),
                        occasion));
    }

    /// @param report the whole message as it came, headers and all
    record Bounced(@NotBlank @Size(max = 200000) String report) {}
}
