package rosukh.command.erasure;

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
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.LiftHold;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands about the erasure of personal data over HTTP. They hold from today on.
@RestController
@RequestMapping("/api/v1/erasures/{subject}")
class ErasureApi {

    private final Commands commands;

    ErasureApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/requests")
    @RolesAllowed({"operator", "manager"})
    @Described(
            value = "Ask that all personal data of a subject be erased for good",
            example =
                    """
                    {"basis": "CONSENT_WITHDRAWN", "grounds": "Letter of the person, received today"}
                    """,
            refusals = {
                "ERASURE_SUBJECT_MALFORMED",
                "ERASURE_SUBJECT_UNKNOWN",
                "ERASURE_BASIS_UNKNOWN",
                "ERASURE_GROUNDS_MISSING",
                "ERASURE_ALREADY_REQUESTED",
                "ERASURE_HELD",
                "ERASURE_RETENTION_RUNS",
                "ERASURE_UNDER_WAY",
                "ERASURE_DONE"
            })
    ResponseEntity<Done> requestErasure(
            @PathVariable String subject,
            @Valid @RequestBody Requested body,
            @Creating Occasion occasion) {
        return sent(
                new RequestErasure(
                        subject, body.basis(), body.grounds(), by(occasion), Dates.today()),
                occasion);
    }

    @PostMapping("/approval")
    @RolesAllowed("auditor")
    @Described(
            value = "Agree, as a second person, that the data is erased; it is done within seconds",
            refusals = {
                "ERASURE_SUBJECT_MALFORMED",
                "ERASURE_NOT_REQUESTED",
                "ERASURE_NEEDS_SECOND_PERSON",
                "ERASURE_HELD",
                "ERASURE_RETENTION_RUNS",
                "ERASURE_UNDER_WAY",
                "ERASURE_DONE"
            })
    ResponseEntity<Done> approveErasure(
            @PathVariable String subject, @Valid @RequestBody NoFields body, Occasion occasion) {
        return sent(new ApproveErasure(subject, by(occasion), Dates.today()), occasion);
    }

    @PostMapping("/refusal")
    @RolesAllowed("auditor")
    @Described(
            value = "Decide that the data stays",
            example =
                    """
                    {"reason": "LEGAL_CLAIMS", "grounds": "The appeal of the firm is pending"}
                    """,
            refusals = {
                "ERASURE_SUBJECT_MALFORMED",
                "ERASURE_NOT_REQUESTED",
                "ERASURE_REASON_UNKNOWN",
                "ERASURE_GROUNDS_MISSING",
                "ERASURE_UNDER_WAY",
                "ERASURE_DONE"
            })
    ResponseEntity<Done> declineErasure(
            @PathVariable String subject, @Valid @RequestBody Declined body, Occasion occasion) {
        return sent(
                new DeclineErasure(
                        subject, body.reason(), body.grounds(), by(occasion), Dates.today()),
                occasion);
    }

    @PostMapping("/holds")
    @RolesAllowed("auditor")
    @Described(
            value = "Forbid any erasure of a subject for the time being",
            example =
                    """
                    {"reference": "Branch 12, file 140500123", "grounds": "The court asked for all letters"}
                    """,
            refusals = {
                "ERASURE_SUBJECT_MALFORMED",
                "ERASURE_SUBJECT_UNKNOWN",
                "ERASURE_REFERENCE_MISSING",
                "ERASURE_GROUNDS_MISSING",
                "ERASURE_UNDER_WAY",
                "ERASURE_DONE"
            })
    ResponseEntity<Done> placeHold(
            @PathVariable String subject,
            @Valid @RequestBody Held body,
            @Creating Occasion occasion) {
        return sent(
                new PlaceHold(
                        subject, body.reference(), body.grounds(), by(occasion), Dates.today()),
                occasion);
    }

    @PostMapping("/holds/{hold}/lifting")
    @RolesAllowed("auditor")
    @Described(
            value = "Lift a hold",
            example =
                    """
                    {"grounds": "The proceedings are over"}
                    """,
            refusals = {
                "ERASURE_SUBJECT_MALFORMED",
                "ERASURE_HOLD_UNKNOWN",
                "ERASURE_GROUNDS_MISSING",
                "ERASURE_UNDER_WAY",
                "ERASURE_DONE"
            })
    ResponseEntity<Done> liftHold(
            @PathVariable String subject,
            @PathVariable int hold,
            @Valid @RequestBody Lifted body,
            Occasion occasion) {
        return sent(
                new LiftHold(subject, hold, body.grounds(), by(occasion), Dates.today()), occasion);
    }

    private ResponseEntity<Done> sent(ErasureCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    private static String by(Occasion occasion) {
        return occasion.actor().account();
    }

    record Requested(
            @NotBlank @Size(max = 40) String basis, @NotBlank @Size(max = 2000) String grounds) {}

    record Declined(
            @NotBlank @Size(max = 40) String reason, @NotBlank @Size(max = 2000) String grounds) {}

    record Held(
            @NotBlank @Size(max = 200) String reference,
            @NotBlank @Size(max = 2000) String grounds) {}

    record Lifted(@NotBlank @Size(max = 2000) String grounds) {}

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}
}
