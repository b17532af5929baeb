package rosukh.command.linkage;

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
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.OrderTrial;

/// Commands on trial orders of a match, over HTTP.
@RestController
@RequestMapping("/api/v1/linkage/matches")
class TrialApi {

    private final Commands commands;

    TrialApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/{matchId}/trial-orders")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Order a first lot to try",
            example =
                    """
                    {"value": 200000000, "dueOn": "2027-03-01"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_NOT_MET",
                "LINKAGE_TRIAL_OPEN",
                "LINKAGE_TRIAL_MALFORMED",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> orderTrial(
            @PathVariable String matchId, @Valid @RequestBody Trial body, Occasion occasion) {
        return sent(
                new OrderTrial(
                        matchId,
                        body.value(),
                        Dates.covered("dueOn", body.dueOn()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{matchId}/trial-orders/conclusion")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say how the trial went",
            example =
                    """
                    {"passed": true, "remark": "هر صد عدد سالم رسید"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_NO_TRIAL",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> concludeTrial(
            @PathVariable String matchId, @Valid @RequestBody Tried body, Occasion occasion) {
        return sent(
                new ConcludeTrial(
                        matchId,
                        body.passed(),
                        body.remark(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(MatchCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param value whole rials
    record Trial(long value, @NotNull LocalDate dueOn, @Nullable LocalDate on) {}

    record Tried(
            boolean passed, @NotBlank @Size(max = 1000) String remark, @Nullable LocalDate on) {}
}
