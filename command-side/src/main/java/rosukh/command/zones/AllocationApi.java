package rosukh.command.zones;

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
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlacementCommand.WithdrawNotice;

/// Commands on a plot from its contract on, over HTTP.
@RestController
@RequestMapping("/api/v1/zones/{zoneId}/plots/{plotId}")
class AllocationApi {

    private final Commands commands;

    AllocationApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/contract")
    @RolesAllowed("officer")
    @Described(
            value = "Make the contract with the firm a plot is reserved for",
            example =
                    """
                    {"contract": "1405-77", "operateBy": "2028-03-19"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_RESERVED",
                "RESERVATION_LAPSED",
                "CONTRACT_NUMBER_MISSING",
                "COMPLETION_DAY_RANGE",
                "PLACEMENT_FIRM_UNKNOWN",
                "PLACEMENT_TERMS_MISSING",
                "PLACEMENT_STANDING_MISSING",
                "PLACEMENT_FIELD_OUTSIDE",
                "PLACEMENT_AUCTION_MISSING",
                "BACKGROUND_CHANGED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> allocatePlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Contract body,
            Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new AllocatePlot(
                                zoneId,
                                plotId,
                                body.contract(),
                                Dates.covered("operateBy", body.operateBy()),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/construction")
    @RolesAllowed("officer")
    @Described(
            value = "Record that the firm builds",
            example =
                    """
                    {"permit": "B-220"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_ALLOCATED",
                "PLOT_ALREADY_BUILT_ON",
                "PERMIT_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> startConstruction(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Permit body,
            Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new StartConstruction(
                                zoneId,
                                plotId,
                                body.permit(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/operation")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Record that the firm works on its plot; what the terms waive for that is counted",
            example =
                    """
                    {"reference": "OL-1"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_ALLOCATED",
                "PLOT_NOT_BUILT_ON",
                "PLOT_OPERATES",
                "LICENCE_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> startOperation(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Licence body,
            Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new StartOperation(
                                zoneId,
                                plotId,
                                body.reference(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/notices")
    @RolesAllowed("officer")
    @Described(
            value = "Give notice that a plot is not used",
            example =
                    """
                    {"grounds": "Nothing was built in a year"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_ALLOCATED",
                "NOTICE_STANDS",
                "ZONE_GROUNDS_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> noticeNonUse(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new NoticeNonUse(
                                zoneId,
                                plotId,
                                body.grounds(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/notices/withdrawal")
    @RolesAllowed("officer")
    @Described(
            value = "Take a notice of non-use back",
            example =
                    """
                    {"grounds": "The foundations are laid"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_ALLOCATED",
                "NOTICE_MISSING",
                "ZONE_GROUNDS_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> withdrawNotice(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new WithdrawNotice(
                                zoneId,
                                plotId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/revocation")
    @RolesAllowed("manager")
    @Described(
            value =
                    "Revoke an allocation as a second person, after notice and its time or after a time of grace",
            example =
                    """
                    {"cause": "NON_USE", "grounds": "Six months after the notice nothing was built"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_ALLOCATED",
                "REVOCATION_CAUSE_UNKNOWN",
                "NOTICE_MISSING",
                "GRACE_MISSING",
                "REVOCATION_TOO_EARLY",
                "REVOCATION_PARTY_MAY_NOT_ACT",
                "ZONE_GROUNDS_MISSING",
                "ZONE_VERSION_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> revokeAllocation(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Revoked body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new RevokeAllocation(
                                zoneId,
                                plotId,
                                body.cause(),
                                body.grounds(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    record Contract(
            @NotBlank @Size(max = 200) String contract,
            @NotNull LocalDate operateBy,
            @Nullable LocalDate on) {}

    record Permit(@NotBlank @Size(max = 200) String permit, @Nullable LocalDate on) {}

    record Licence(@NotBlank @Size(max = 200) String reference, @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 2000) String grounds, @Nullable LocalDate on) {}

    record Revoked(
            @NotBlank @Size(max = 40) String cause,
            @NotBlank @Size(max = 2000) String grounds,
            @Nullable LocalDate on) {}
}
