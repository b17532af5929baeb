package rosukh.command.brokers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands about accreditations over HTTP: one person proposes, a second one agrees to the version
/// it saw.
@RestController
@RequestMapping("/api/v1/brokers/{account}/proposals")
class AccreditationApi {

    private final Commands commands;

    AccreditationApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Propose to accredit, renew, suspend, reinstate or revoke",
            example =
                    """
                    {"step": "ACCREDIT", "grounds": "Courses and examination are complete",
                     "terms": {"grade": "GRADE_2", "fields": ["MACHINERY"], "provinces": ["KRM"],
                               "schemes": ["ir-kb"]}}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_STEP_UNKNOWN",
                "BROKER_OWN_MATTER",
                "BROKER_PROPOSAL_OPEN",
                "BROKER_TERMS_MALFORMED",
                "BROKER_SCHEME_UNKNOWN",
                "BROKER_STEP_NOT_POSSIBLE",
                "BROKER_RENEWAL_TOO_EARLY",
                "BROKER_NOT_READY",
                "BROKER_BRIDGING_MISSING",
                "BROKER_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeStep(
            @PathVariable String account, @Valid @RequestBody Proposal body, Occasion occasion) {
        return sent(
                new ProposeStep(
                        account,
                        body.step(),
                        body.terms() == null ? null : body.terms().asked(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/approval")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Agree, as a second person, to the proposed step as it was seen",
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_PROPOSAL_MISSING",
                "BROKER_NEEDS_SECOND_PERSON",
                "BROKER_OWN_MATTER",
                "BROKER_DATE_BACKWARDS",
                "BROKER_STEP_NOT_POSSIBLE",
                "BROKER_RENEWAL_TOO_EARLY",
                "BROKER_NOT_READY",
                "BROKER_BRIDGING_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> approveStep(
            @PathVariable String account, @Valid @RequestBody Approval body, Occasion occasion) {
        return sent(
                new ApproveStep(
                        account,
                        occasion.actor().account(),
                        Objects.requireNonNull(occasion.expectedVersion()),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/refusal")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Be against the proposed step; all stays as it was",
            example =
                    """
                    {"grounds": "The references are missing"}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_PROPOSAL_MISSING",
                "BROKER_OWN_MATTER",
                "BROKER_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> declineStep(
            @PathVariable String account, @Valid @RequestBody Declined body, Occasion occasion) {
        return sent(
                new DeclineStep(
                        account,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(BrokerCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param step `ACCREDIT`, `RENEW`, `SUSPEND`, `REINSTATE` or `REVOKE`
    /// @param terms for `ACCREDIT` and `RENEW` only
    record Proposal(
            @NotBlank @Size(max = 20) String step,
            @NotBlank @Size(max = 1000) String grounds,
            @Valid @Nullable Wanted terms,
            @Nullable LocalDate on) {}

    /// @param grade `GRADE_1`, `GRADE_2` or `GRADE_3`: 12, 9 or 6 open cases at most
    /// @param fields codes of technology fields
    /// @param provinces keys
    /// @param schemes ids of certification schemes
    record Wanted(
            @NotBlank @Size(max = 20) String grade,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> fields,
            @NotNull @Size(max = 31) List<@NotBlank @Size(max = 10) String> provinces,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> schemes) {

        Asked asked() {
            return new Asked(grade, fields, provinces, schemes);
        }
    }

    record Approval(@Nullable LocalDate on) {}

    record Declined(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}
}
