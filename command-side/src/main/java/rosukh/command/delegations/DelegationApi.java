package rosukh.command.delegations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.HeldRoles;

/// Commands about one's own delegations over HTTP. They answer with the version of what the person
/// gave and accepted; the delegation's own id is in the list of delegations.
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationApi {

    private final Commands commands;
    private final Ids ids;

    DelegationApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "assessor", "committee"})
    @Described(
            value = "Let another person act in one's stead, in one role and for some days",
            example =
                    """
                    {"receiver": "officer-kerman", "role": "officer",
                     "days": {"from": "2027-01-02", "to": "2027-01-31"}, "reason": "Leave"}
                    """,
            refusals = {
                "DELEGATION_RECEIVER_MISSING",
                "ACCOUNT_UNKNOWN",
                "DELEGATION_TO_ONESELF",
                "DELEGATION_ROLE_UNKNOWN",
                "DELEGATION_ROLE_NOT_HELD",
                "DELEGATION_PERIOD_REVERSED",
                "DELEGATION_TOO_LONG",
                "DELEGATION_BACKDATED",
                "DELEGATION_REASON_MISSING",
                "DELEGATION_OVERLAPS",
                "DELEGATION_CHAIN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> offerDelegation(
            @Valid @RequestBody Offered body, @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new OfferDelegation(
                        ids.delegation(),
                        actor.account(),
                        actor.organisation(),
                        body.receiver(),
                        body.role(),
                        HeldRoles.now(),
                        Dates.covered("days.from", body.days().from()),
                        Dates.covered("days.to", body.days().to()),
                        body.reason(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{delegationId}/acceptance")
    @RolesAllowed({"officer", "assessor", "committee"})
    @Described(
            value = "Agree to act in another person's stead",
            example =
                    """
                    {"giver": "officer"}
                    """,
            refusals = {
                "DELEGATION_UNKNOWN",
                "DELEGATION_ALREADY_ACCEPTED",
                "DELEGATION_OVER",
                "DELEGATION_ROLE_NOT_HELD",
                "DELEGATION_CHAIN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> acceptDelegation(
            @PathVariable String delegationId,
            @Valid @RequestBody Accepted body,
            @Creating Occasion occasion) {
        return sent(
                new AcceptDelegation(
                        delegationId,
                        occasion.actor().account(),
                        body.giver(),
                        HeldRoles.now(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{delegationId}/end")
    @RolesAllowed({"officer", "assessor", "committee"})
    @Described(
            value = "End a delegation that one gave or accepted before its last day",
            example =
                    """
                    {"reason": "Back earlier"}
                    """,
            refusals = {
                "DELEGATION_UNKNOWN",
                "DELEGATION_OVER",
                "DELEGATION_REASON_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> endDelegation(
            @PathVariable String delegationId, @Valid @RequestBody Ended body, Occasion occasion) {
        return sent(
                new EndDelegation(
                        delegationId,
                        occasion.actor().account(),
                        body.reason(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(DelegationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Offered(
            @NotBlank @Size(max = 200) String receiver,
            @NotBlank @Size(max = 40) String role,
            @NotNull @Valid Days days,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    /// Both ends included; they may lie ahead.
    record Days(@NotNull LocalDate from, @NotNull LocalDate to) {}

    record Accepted(@NotBlank @Size(max = 200) String giver, @Nullable LocalDate on) {}

    record Ended(@NotBlank @Size(max = 1000) String reason, @Nullable LocalDate on) {}
}
