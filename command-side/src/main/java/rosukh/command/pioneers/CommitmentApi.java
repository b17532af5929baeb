package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.CommitmentKind;

/// What pioneers commit themselves to, and what of it documents show, over HTTP. Purchases have no
/// command here: performed contracts count by themselves.
@RestController
@RequestMapping("/api/v1/pioneers/{firmId}")
class CommitmentApi {

    private final Commands commands;

    CommitmentApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/commitments")
    @RolesAllowed("officer")
    @Described(
            value = "Record what a pioneer committed itself to",
            example =
                    """
                    {"kind": "PURCHASE", "amount": 200000000000, "from": "2026-12-22",
                     "fulfilledBy": "2027-12-21", "documentSha256":
                       "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}
                    """,
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "PIONEER_AMOUNT_RANGE",
                "PIONEER_DOCUMENT_MALFORMED",
                "PIONEER_DATE_BACKWARDS",
                "COMMITMENT_TERM_RANGE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> makeCommitment(
            @PathVariable String firmId, @Valid @RequestBody Commitment body, Occasion occasion) {
        return sent(
                new MakeCommitment(
                        firmId,
                        body.kind(),
                        body.amount(),
                        Dates.covered("from", body.from()),
                        Dates.covered("fulfilledBy", body.fulfilledBy()),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/supports")
    @RolesAllowed("officer")
    @Described(
            value = "Report mentoring, lab access or an investment of a pioneer",
            example =
                    """
                    {"commitment": 2, "beneficiaryFirmId": "f-demo-0002", "amount": 3000000000,
                     "suppliedOn": "2026-11-01", "documentSha256":
                       "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"}
                    """,
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "COMMITMENT_UNKNOWN",
                "COMMITMENT_OTHER_KIND",
                "COMMITMENT_NOT_RUNNING",
                "PIONEER_AMOUNT_RANGE",
                "PIONEER_DOCUMENT_MALFORMED",
                "SUPPORT_DOCUMENT_USED",
                "SUPPORT_BENEFICIARY_NOT_KB",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reportSupport(
            @PathVariable String firmId, @Valid @RequestBody Support body, Occasion occasion) {
        return sent(
                new ReportSupport(
                        firmId,
                        body.commitment(),
                        body.beneficiaryFirmId(),
                        body.amount(),
                        Dates.orToday("suppliedOn", body.suppliedOn()),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/supports/{verification}/verification")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Verify what was reported as a second person, under the hash of the document",
            example =
                    """
                    {"documentSha256":
                       "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"}
                    """,
            refusals = {
                "SUPPORT_NOT_REPORTED",
                "SUPPORT_DOCUMENT_DIFFERS",
                "PIONEER_SECOND_PERSON",
                "PIONEER_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> verifySupport(
            @PathVariable String firmId,
            @PathVariable String verification,
            @Valid @RequestBody Read body,
            Occasion occasion) {
        return sent(
                new VerifySupport(
                        firmId,
                        verification,
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/supports/{verification}/rejection")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Reject what was reported",
            example =
                    """
                    {"grounds": "The sheet of hours is not signed by the firm"}
                    """,
            refusals = {
                "SUPPORT_NOT_REPORTED",
                "PIONEER_GROUNDS_MISSING",
                "PIONEER_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rejectSupport(
            @PathVariable String firmId,
            @PathVariable String verification,
            @Valid @RequestBody Grounded body,
            Occasion occasion) {
        return sent(
                new RejectSupport(
                        firmId,
                        verification,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/supports/{verification}/correction")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Lower what was verified from a document, as another person than verified it;"
                            + " incentives for it are clawed back",
            example =
                    """
                    {"now": 1000000000, "grounds": "Ten hours were counted twice"}
                    """,
            refusals = {
                "VERIFICATION_UNKNOWN",
                "VERIFICATION_LOWERING_RANGE",
                "PIONEER_GROUNDS_MISSING",
                "PIONEER_SECOND_PERSON",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> lowerSupport(
            @PathVariable String firmId,
            @PathVariable String verification,
            @Valid @RequestBody Correction body,
            Occasion occasion) {
        return sent(
                new LowerSupport(
                        firmId,
                        verification,
                        body.now(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(PioneerCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param amount rials
    /// @param from first day
    /// @param fulfilledBy last day
    record Commitment(
            @NotNull CommitmentKind kind,
            long amount,
            @NotNull LocalDate from,
            @NotNull LocalDate fulfilledBy,
            @NotBlank @Size(max = 64) String documentSha256) {}

    /// @param amount rials
    record Support(
            int commitment,
            @NotBlank @Size(max = 60) String beneficiaryFirmId,
            long amount,
            @NotNull LocalDate suppliedOn,
            @NotBlank @Size(max = 64) String documentSha256) {}

    record Read(@NotBlank @Size(max = 64) String documentSha256) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds) {}

    /// @param now rials that count from now on
    record Correction(long now, @NotBlank @Size(max = 1000) String grounds) {}
}
