package rosukh.command.energy;

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
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;

/// Sites of solar plants over HTTP, until their power is contracted.
@RestController
@RequestMapping("/api/v1/energy-sites")
class EnergySiteApi {

    private final Commands commands;

    EnergySiteApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Identify a site: zone or estate, a dot and a name",
            example =
                    """
                    {"siteId": "KRM-P01.z1.SOL-1", "kind": "FARM", "potentialKw": 9000,
                     "landM2": 180000, "mark": "P", "source": "Survey of the park, 1405"}
                    """,
            refusals = {
                "ENERGY_SITE_MALFORMED",
                "ENERGY_PARK_UNKNOWN",
                "ENERGY_SITE_EXISTS",
                "ENERGY_CAPACITY_RANGE",
                "ENERGY_MARK_UNKNOWN",
                "ENERGY_SOURCE_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> identifySite(
            @Valid @RequestBody Identified body, @Creating Occasion occasion) {
        return sent(
                new IdentifySite(
                        body.siteId(),
                        body.kind(),
                        body.potentialKw(),
                        body.landM2(),
                        body.mark(),
                        body.source(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{siteId}/applications")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a firm applies for a site",
            example =
                    """
                    {"ownerId": "f-1", "kw": 8000,
                     "shares": [{"holder": "ISIPO", "bp": 1000}, {"holder": "f-1", "bp": 9000}]}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "ENERGY_OWNER_UNKNOWN",
                "ENERGY_CAPACITY_RANGE",
                "ENERGY_SHARES",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> applyForSite(
            @PathVariable String siteId, @Valid @RequestBody Applied body, Occasion occasion) {
        return sent(
                new ApplyForSite(
                        siteId,
                        body.ownerId(),
                        body.kw(),
                        body.holders(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{siteId}/licences")
    @RolesAllowed("manager")
    @Described(
            value = "License a site on the land that its zone has committed to it",
            example =
                    """
                    {"licensedKw": 8000, "gridApprovedKw": 8500}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "ENERGY_CAPACITY_RANGE",
                "ENERGY_LAND_NOT_COMMITTED",
                "ENERGY_LAND_BAND",
                "ENERGY_GRID_KW",
                "ENERGY_NO_TARIFF",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> licenseSite(
            @PathVariable String siteId, @Valid @RequestBody Licensed body, Occasion occasion) {
        return sent(
                new LicenseSite(
                        siteId,
                        body.licensedKw(),
                        body.gridApprovedKw(),
                        body.landReason(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{siteId}/grid-agreements")
    @RolesAllowed("officer")
    @Described(
            value = "Record that the grid agreed",
            example =
                    """
                    {"gridApprovedKw": 8500, "reference": "1405/331"}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "ENERGY_CAPACITY_RANGE",
                "ENERGY_GRID_KW",
                "ENERGY_REFERENCE_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> agreeOnGrid(
            @PathVariable String siteId, @Valid @RequestBody Agreed body, Occasion occasion) {
        return sent(
                new AgreeOnGrid(
                        siteId,
                        body.gridApprovedKw(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{siteId}/power-contracts")
    @RolesAllowed("manager")
    @Described(
            value = "Contract its power by the tariff in force that day",
            example =
                    """
                    {"localContentBp": 1000}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "ENERGY_NO_TARIFF",
                "ENERGY_TENDER",
                "ENERGY_SUBSCRIBER_TOO_LARGE",
                "ENERGY_LOCAL_CONTENT",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> contractPower(
            @PathVariable String siteId, @Valid @RequestBody Contracted body, Occasion occasion) {
        return sent(
                new ContractPower(
                        siteId,
                        body.localContentBp(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(EnergySiteCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param landM2 square metres
    /// @param mark `S` sourced, `C` computed, `P` assumed
    record Identified(
            @NotBlank @Size(max = 100) String siteId,
            @NotNull PlantKind kind,
            long potentialKw,
            long landM2,
            @NotBlank @Size(max = 1) String mark,
            @NotBlank @Size(max = 500) String source,
            @Nullable LocalDate on) {}

    record Applied(
            @NotBlank @Size(max = 80) String ownerId,
            long kw,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Part> shares,
            @Nullable LocalDate on) {

        List<Share> holders() {
            return shares.stream().map(each -> new Share(each.holder(), each.bp())).toList();
        }
    }

    /// @param bp basis points
    record Part(@NotBlank @Size(max = 80) String holder, int bp) {}

    record Licensed(
            long licensedKw,
            long gridApprovedKw,
            @Nullable @Size(max = 1000) String landReason,
            @Nullable LocalDate on) {}

    record Agreed(
            long gridApprovedKw,
            @NotBlank @Size(max = 100) String reference,
            @Nullable LocalDate on) {}

    /// @param localContentBp basis points
    record Contracted(int localContentBp, @Nullable LocalDate on) {}
}
