package rosukh.command.indicators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DeclineIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Definition.Bounds;
import rosukh.events.indicators.Indicator;

/// Versions of the indicators over HTTP.
@RestController
@RequestMapping("/api/v1/indicators/versions")
class VersionApi {

    private final Commands commands;

    VersionApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Propose a version of the indicators; a second person approves it",
            example =
                    """
                    {"definition": {"version": "v2", "effectiveFrom": "2027-03-21",
                     "assessmentMonths": 24, "conversionMonths": 24, "needsMonths": 12,
                     "reportingMonths": 15, "diiBasic": 4, "provisionalBelowPercent": 60,
                     "smallNumberBelow": 5, "compositeMinimumAvailable": 2,
                     "mhtDivisions": ["20", "21", "26", "27", "28", "29", "30"],
                     "bounds": [{"indicator": "I1", "lo": 0, "hi": 1000},
                                {"indicator": "I5", "lo": 0, "hi": 500}]}}
                    """,
            refusals = {
                "INDICATOR_VERSION_MALFORMED",
                "INDICATOR_VERSION_TAKEN",
                "INDICATOR_VERSION_NOT_LATER",
                "INDICATOR_PARAMETER_OUT_OF_RANGE",
                "INDICATOR_BOUNDS_INVALID",
                "INDICATOR_DIVISION_UNKNOWN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> defineIndicatorVersion(
            @Valid @RequestBody Proposed body, @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        Dates.covered("effectiveFrom", body.definition().effectiveFrom());
        return sent(
                new DefineIndicatorVersion(
                        body.definition().definition(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{version}/approval")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Approve a proposed version as a second person; it never changes again",
            refusals = {
                "INDICATOR_VERSION_NOT_PROPOSED",
                "INDICATOR_PROPOSER_MAY_NOT_APPROVE",
                "INDICATOR_VERSION_NOT_LATER",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> approveIndicatorVersion(
            @PathVariable String version,
            @RequestBody(required = false) @Nullable Day body,
            Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ApproveIndicatorVersion(
                        version,
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body == null ? null : body.on())),
                occasion);
    }

    @PostMapping("/{version}/decline")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value = "Turn a proposed version down, or take one's own proposal back",
            example =
                    """
                    {"grounds": "The bound of I5 has no source"}
                    """,
            refusals = {
                "INDICATOR_VERSION_NOT_PROPOSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineIndicatorVersion(
            @PathVariable String version,
            @Valid @RequestBody Decline body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new DeclineIndicatorVersion(
                        version,
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(VersionCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Day(@Nullable LocalDate on) {}

    record Proposed(@Valid @NotNull Asked definition, @Nullable LocalDate on) {}

    record Decline(@NotBlank @Size(max = 2000) String grounds, @Nullable LocalDate on) {}

    /// Bounds are in hundredths of the indicator's unit, so 10 % is 1000.
    record Asked(
            @NotBlank @Size(max = 40) String version,
            @NotNull LocalDate effectiveFrom,
            @NotNull Integer assessmentMonths,
            @NotNull Integer conversionMonths,
            @NotNull Integer needsMonths,
            @NotNull Integer reportingMonths,
            @NotNull Integer diiBasic,
            @NotNull Integer provisionalBelowPercent,
            @NotNull Integer smallNumberBelow,
            @NotNull Integer compositeMinimumAvailable,
            @NotNull @Size(max = 99) List<@NotBlank @Size(max = 2) String> mhtDivisions,
            @NotNull @Size(max = 12) List<@Valid @NotNull Bound> bounds) {

        Definition definition() {
            return new Definition(
                    version,
                    effectiveFrom,
                    assessmentMonths,
                    conversionMonths,
                    needsMonths,
                    reportingMonths,
                    diiBasic,
                    provisionalBelowPercent,
                    smallNumberBelow,
                    compositeMinimumAvailable,
                    mhtDivisions,
                    bounds.stream().map(b -> new Bounds(b.indicator(), b.lo(), b.hi())).toList());
        }
    }

    record Bound(@NotNull Indicator indicator, @NotNull Long lo, @NotNull Long hi) {}
}
