package rosukh.command.zones;

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
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.RemovePlot;
import rosukh.events.zones.Place;
import rosukh.events.zones.Resources;

/// Commands on the land of a zone, over HTTP: its plan, solar plants and who waits.
@RestController
@RequestMapping("/api/v1/zones/{zoneId}")
class LandApi {

    private final Commands commands;

    LandApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/plots")
    @RolesAllowed("officer")
    @Described(
            value = "Lay plots out, all or none",
            example =
                    """
                    {"plots": [
                     {"plotId": "A-1", "use": "LAND", "areaM2": 2000, "row": 1, "column": 1, "width": 4, "depth": 3},
                     {"plotId": "A-2", "use": "WORKSHOP", "areaM2": 250, "row": 1, "column": 5, "width": 2, "depth": 3}]}
                    """,
            refusals = {
                "ZONE_NOT_DESIGNATED",
                "PLOTS_COUNT_RANGE",
                "PLOT_NUMBER_MALFORMED",
                "PLOT_EXISTS",
                "PLOT_USE_UNKNOWN",
                "PLOT_AREA_RANGE",
                "PLOT_PLACE_OFF_GRID",
                "PLOT_PLACE_TAKEN",
                "ZONE_LAND_EXCEEDED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> layOutPlots(
            @PathVariable String zoneId, @Valid @RequestBody LaidOut body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new LayOutPlots(
                                zoneId,
                                body.plots().stream().map(Laid::draft).toList(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/plots/{plotId}/removal")
    @RolesAllowed("officer")
    @Described(
            value = "Take a plot off the plan that nobody ever had",
            example =
                    """
                    {"grounds": "The road runs there"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_FREE",
                "PLOT_HAS_HISTORY",
                "ZONE_GROUNDS_MISSING",
                "ZONE_NOT_DESIGNATED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> removePlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new RemovePlot(
                                zoneId,
                                plotId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/solar-land")
    @RolesAllowed("officer")
    @Described(
            value = "Set land aside for a solar plant",
            example =
                    """
                    {"siteId": "SOL-1", "landM2": 8000, "row": 10, "column": 1, "width": 10, "depth": 4}
                    """,
            refusals = {
                "ZONE_NOT_DESIGNATED",
                "SOLAR_SITE_MALFORMED",
                "SOLAR_SITE_EXISTS",
                "PLOT_PLACE_OFF_GRID",
                "PLOT_PLACE_TAKEN",
                "ZONE_LAND_EXCEEDED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> commitSolarLand(
            @PathVariable String zoneId, @Valid @RequestBody Solar body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new CommitSolarLand(
                                zoneId,
                                body.siteId(),
                                body.landM2(),
                                new Place(body.row(), body.column(), body.width(), body.depth()),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/solar-land/{siteId}/release")
    @RolesAllowed("officer")
    @Described(
            value = "Take the land of a solar plant back",
            example =
                    """
                    {"grounds": "The grid has no room for it"}
                    """,
            refusals = {
                "ZONE_NOT_DESIGNATED",
                "SOLAR_SITE_UNKNOWN",
                "SOLAR_SITE_LICENSED",
                "ZONE_GROUNDS_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> releaseSolarLand(
            @PathVariable String zoneId,
            @PathVariable String siteId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new ReleaseSolarLand(
                                zoneId,
                                siteId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/waiting-list")
    @RolesAllowed("officer")
    @Described(
            value = "Put a firm on the waiting list",
            example =
                    """
                    {"firmId": "f-1", "landM2": 1500, "powerKva": 100, "waterM3PerDay": 5}
                    """,
            refusals = {
                "ZONE_NOT_DESIGNATED",
                "PLACEMENT_FIRM_UNKNOWN",
                "WAITING_ALREADY",
                "WAITING_WANT_RANGE",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> joinWaitingList(
            @PathVariable String zoneId, @Valid @RequestBody Wanted body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new JoinWaitingList(
                                zoneId,
                                body.firmId(),
                                new Resources(body.landM2(), body.powerKva(), body.waterM3PerDay()),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/waiting-list/{firmId}/leaving")
    @RolesAllowed("officer")
    @Described(
            value = "Take a firm off the waiting list",
            example =
                    """
                    {}
                    """,
            refusals = {
                "ZONE_NOT_DESIGNATED",
                "WAITING_NOT",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> leaveWaitingList(
            @PathVariable String zoneId,
            @PathVariable String firmId,
            @Valid @RequestBody Day body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new LeaveWaitingList(
                                zoneId,
                                firmId,
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    record LaidOut(
            @NotNull @Size(min = 1, max = 2000) List<@Valid @NotNull Laid> plots,
            @Nullable LocalDate on) {}

    record Laid(
            @NotBlank @Size(max = 40) String plotId,
            @NotBlank @Size(max = 40) String use,
            @NotNull Long areaM2,
            @NotNull Integer row,
            @NotNull Integer column,
            @NotNull Integer width,
            @NotNull Integer depth) {

        Draft draft() {
            return new Draft(plotId, use, areaM2, row, column, width, depth);
        }
    }

    record Solar(
            @NotBlank @Size(max = 80) String siteId,
            @NotNull Long landM2,
            @NotNull Integer row,
            @NotNull Integer column,
            @NotNull Integer width,
            @NotNull Integer depth,
            @Nullable LocalDate on) {}

    record Wanted(
            @NotBlank @Size(max = 80) String firmId,
            @NotNull Long landM2,
            @NotNull Long powerKva,
            @NotNull Long waterM3PerDay,
            @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 2000) String grounds, @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}
}
