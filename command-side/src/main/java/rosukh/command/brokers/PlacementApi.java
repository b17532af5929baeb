package rosukh.command.brokers;

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
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.brokers.BrokerRole;

/// Commands about a broker's cases over HTTP. They answer with the version of the broker; the case
/// itself is told within seconds.
@RestController
class PlacementApi {

    private final Commands commands;
    private final Attempts attempts;

    PlacementApi(Commands commands, Attempts attempts) {
        this.commands = commands;
        this.attempts = attempts;
    }

    @PostMapping("/api/v1/cases/{caseId}/broker-assignments")
    @RolesAllowed("officer")
    @Described(
            value = "Give a case to an accredited broker; violations say why it may not have it",
            example =
                    """
                    {"broker": "broker-1-adviser", "role": "HELP"}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_ROLE_UNKNOWN",
                "BROKER_CASE_UNKNOWN",
                "BROKER_CASE_NOT_OPEN",
                "BROKER_HAS_CASE",
                "BROKER_SCHEME_UNKNOWN",
                "BROKER_ASSIGNMENT_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> assignCase(
            @PathVariable String caseId,
            @Valid @RequestBody Assignment body,
            @Creating Occasion occasion) {
        return Answers.ok(
                attempts.assign(
                        new AssignCase(
                                body.broker(),
                                caseId,
                                body.role() == null ? BrokerRole.HELP.name() : body.role(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/api/v1/brokers/{account}/conflicts")
    @RolesAllowed({"officer", "broker"})
    @Described(
            value = "Declare a link with a firm or another service to it; a broker its own only",
            example =
                    """
                    {"firmId": "f-demo-0001", "ground": "SERVICE", "service": "AUDIT",
                     "endedOn": "2026-06-30"}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_CONFLICT_MALFORMED",
                "BROKER_CONFLICT_KNOWN",
                "BROKER_CONFLICT_OF_OTHERS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> declareConflict(
            @PathVariable String account,
            @Valid @RequestBody Conflicting body,
            @Creating Occasion occasion) {
        return sent(
                new DeclareConflict(
                        Conflicts.of(account, occasion.actor()),
                        body.firmId(),
                        body.ground(),
                        body.service(),
                        body.endedOn() == null ? null : Dates.orToday("endedOn", body.endedOn()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/api/v1/brokers/{account}/conflicts/withdrawal")
    @RolesAllowed("officer")
    @Described(
            value = "Take a declared conflict of interest back",
            example =
                    """
                    {"firmId": "f-demo-0001", "ground": "SERVICE", "service": "AUDIT",
                     "grounds": "The contract was never signed"}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_CONFLICT_MALFORMED",
                "BROKER_CONFLICT_UNKNOWN",
                "BROKER_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> withdrawConflict(
            @PathVariable String account, @Valid @RequestBody Withdrawn body, Occasion occasion) {
        return sent(
                new WithdrawConflict(
                        account,
                        body.firmId(),
                        body.ground(),
                        body.service(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/api/v1/brokers/{account}/fees")
    @RolesAllowed("officer")
    @Described(
            value = "Register what a broker is paid for a case; an assessing one never by the firm",
            example =
                    """
                    {"caseId": "f-demo-0001.1", "role": "HELP", "paidBy": "FIRM",
                     "amountRial": 250000000}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_ROLE_UNKNOWN",
                "BROKER_PAYER_UNKNOWN",
                "BROKER_CASE_NOT_ASSIGNED",
                "BROKER_FEE_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> registerFee(
            @PathVariable String account, @Valid @RequestBody Fee body, Occasion occasion) {
        return sent(
                new RegisterFee(
                        account,
                        body.caseId(),
                        body.role(),
                        body.paidBy(),
                        body.amountRial(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/api/v1/brokers/{account}/ratings")
    @RolesAllowed("firm")
    @Described(
            value = "Say how well a broker helped, once and when the case is over",
            example =
                    """
                    {"caseId": "f-demo-0001.1", "stars": 4}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_RATING_RANGE",
                "BROKER_CASE_NOT_ASSIGNED",
                "BROKER_CASE_RUNS",
                "BROKER_ALREADY_RATED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rateBroker(
            @PathVariable String account,
            @Valid @RequestBody Rating body,
            @Creating Occasion occasion) {
        return sent(
                new RateBroker(
                        account,
                        body.caseId(),
                        body.stars(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(BrokerCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param broker account
    /// @param role `HELP` (also where none is said) or `ASSESS`
    record Assignment(
            @NotBlank @Size(max = 200) String broker,
            @Nullable @Size(max = 10) String role,
            @Nullable LocalDate on) {}

    /// @param ground `OWNER`, `EMPLOYEE`, `FAMILY` or `SERVICE`
    /// @param service code, for `SERVICE` only, for example `AUDIT`
    /// @param endedOn last day of the service; absent while it runs
    record Conflicting(
            @NotBlank @Size(max = 100) String firmId,
            @NotBlank @Size(max = 20) String ground,
            @Nullable @Size(max = 40) String service,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate on) {}

    record Withdrawn(
            @NotBlank @Size(max = 100) String firmId,
            @NotBlank @Size(max = 20) String ground,
            @Nullable @Size(max = 40) String service,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    /// @param paidBy `FIRM`, `ORGANISATION` or `PROGRAMME`
    /// @param amountRial whole rials
    record Fee(
            @NotBlank @Size(max = 100) String caseId,
            @NotBlank @Size(max = 10) String role,
            @NotBlank @Size(max = 20) String paidBy,
            long amountRial,
            @Nullable LocalDate on) {}

    /// @param stars 1 to 5
    record Rating(@NotBlank @Size(max = 100) String caseId, int stars, @Nullable LocalDate on) {}
}
