package rosukh.command.certificates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;

/// Commands by which an issued certificate stops counting or counts again, over HTTP. What may be
/// the first thing that happens to it needs no version.
@RestController
@RequestMapping("/api/v1/certificates/{certificateNumber}")
class CertificateApi {

    private final Commands commands;

    CertificateApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/suspensions")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Suspend a certificate",
            example =
                    """
                    {"reason": "REPORT_MISSING", "grounds": "The yearly report did not arrive"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_VERSION_MISSING",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_EXPIRED",
                "CERTIFICATE_ALREADY_SUSPENDED",
                "CERTIFICATE_REASON_UNKNOWN",
                "CERTIFICATE_GROUNDS_MISSING",
                "CERTIFICATE_HELPER_MAY_NOT_ACT",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> suspendCertificate(
            @PathVariable String certificateNumber,
            @Valid @RequestBody Charge body,
            @Creating @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new SuspendCertificate(
                        certificateNumber,
                        body.reason(),
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/reinstatements")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "End the suspension of a certificate",
            example =
                    """
                    {"grounds": "The yearly report has arrived"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_EXPIRED",
                "CERTIFICATE_NOT_SUSPENDED",
                "CERTIFICATE_GROUNDS_MISSING",
                "CERTIFICATE_HELPER_MAY_NOT_ACT",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reinstateCertificate(
            @PathVariable String certificateNumber,
            @Valid @RequestBody Grounds body,
            Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ReinstateCertificate(
                        certificateNumber,
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/revocation-proposals")
    @RolesAllowed("officer")
    @Described(
            value = "Propose to revoke a certificate; a second person of another body decides",
            example =
                    """
                    {"reason": "FALSE_STATEMENT", "grounds": "The product is bought in"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_VERSION_MISSING",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_REVOCATION_ALREADY_PROPOSED",
                "CERTIFICATE_REASON_UNKNOWN",
                "CERTIFICATE_GROUNDS_MISSING",
                "CERTIFICATE_HELPER_MAY_NOT_ACT",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeRevocation(
            @PathVariable String certificateNumber,
            @Valid @RequestBody Charge body,
            @Creating @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ProposeRevocation(
                        certificateNumber,
                        body.reason(),
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/revocations")
    @RolesAllowed("committee")
    @Described(
            value = "Revoke a certificate as proposed, as a second person",
            example =
                    """
                    {"grounds": "The inspection has shown it"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_REVOCATION_NOT_PROPOSED",
                "CERTIFICATE_PROPOSER_MAY_NOT_DECIDE",
                "CERTIFICATE_HELPER_MAY_NOT_ACT",
                "CERTIFICATE_GROUNDS_MISSING",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> revokeCertificate(
            @PathVariable String certificateNumber,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new RevokeCertificate(
                        certificateNumber,
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/revocation-proposals/declined")
    @RolesAllowed("committee")
    @Described(
            value = "Turn a proposed revocation down, as a second person",
            example =
                    """
                    {"grounds": "The documents do not show it"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_REVOCATION_NOT_PROPOSED",
                "CERTIFICATE_PROPOSER_MAY_NOT_DECIDE",
                "CERTIFICATE_HELPER_MAY_NOT_ACT",
                "CERTIFICATE_GROUNDS_MISSING",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineRevocation(
            @PathVariable String certificateNumber,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new DeclineRevocation(
                        certificateNumber,
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificateCommand command, Occasion occasion) {
        return Answers.ok(commands.send(Numbers.checked(command), occasion));
    }

    record Charge(
            @NotBlank @Size(max = 40) String reason,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}
}
