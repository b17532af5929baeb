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
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;

/// Commands on what other bodies grant on the strength of a certificate, over HTTP.
@RestController
@RequestMapping("/api/v1/certificates/{certificateNumber}/entitlements")
class EntitlementApi {

    private final Commands commands;

    EntitlementApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Record what another body grants on the strength of a certificate",
            example =
                    """
                    {"kind": "RD_TAX_CREDIT", "grantedBy": "tax-administration",
                     "reference": "1405/2817"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_VERSION_MISSING",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_SUSPENDED",
                "ENTITLEMENT_KIND_UNKNOWN",
                "ENTITLEMENT_SOURCE_MISSING",
                "ENTITLEMENT_OUTSIDE_VALIDITY",
                "ENTITLEMENT_PERIOD_REVERSED",
                "ENTITLEMENT_DOUBLED",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordEntitlement(
            @PathVariable String certificateNumber,
            @Valid @RequestBody Granted body,
            @Creating Occasion occasion) {
        LocalDate on = Dates.orToday(body.on());
        Period period = body.period() == null ? new Period(null, null) : body.period();
        return sent(
                new RecordEntitlement(
                        certificateNumber,
                        body.kind(),
                        period.from() == null ? on : Dates.covered("period.from", period.from()),
                        period.to() == null ? null : Dates.covered("period.to", period.to()),
                        body.grantedBy(),
                        body.reference(),
                        on),
                occasion);
    }

    @PostMapping("/{entitlement}/end")
    @RolesAllowed("officer")
    @Described(
            value = "End an entitlement before its time; the day is its last one",
            example =
                    """
                    {"grounds": "The project was given up"}
                    """,
            refusals = {
                "CERTIFICATE_UNKNOWN",
                "CERTIFICATE_REVOKED",
                "CERTIFICATE_GROUNDS_MISSING",
                "ENTITLEMENT_UNKNOWN",
                "ENTITLEMENT_OVER",
                "CERTIFICATE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> endEntitlement(
            @PathVariable String certificateNumber,
            @PathVariable int entitlement,
            @Valid @RequestBody Ended body,
            @Reasoned Occasion occasion) {
        return sent(
                new EndEntitlement(
                        certificateNumber, entitlement, body.grounds(), Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificateCommand command, Occasion occasion) {
        return Answers.ok(commands.send(Numbers.checked(command), occasion));
    }

    record Granted(
            @NotBlank @Size(max = 40) String kind,
            @Nullable @Valid Period period,
            @NotBlank @Size(max = 200) String grantedBy,
            @NotBlank @Size(max = 200) String reference,
            @Nullable LocalDate on) {}

    /// @param from the day of the command if it is left out
    /// @param to the last day of the certificate if it is left out
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record Ended(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}
}
