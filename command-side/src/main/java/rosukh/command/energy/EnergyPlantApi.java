package rosukh.command.energy;

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
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;

/// Building, commissioning and metering of solar plants over HTTP.
@RestController
@RequestMapping("/api/v1/energy-sites/{siteId}")
class EnergyPlantApi {

    private final Commands commands;

    EnergyPlantApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/building")
    @RolesAllowed("officer")
    @Described(
            value = "Record that building began",
            example =
                    """
                    {}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> startBuilding(
            @PathVariable String siteId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new StartBuilding(siteId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/commissioning-proposals")
    @RolesAllowed("officer")
    @Described(
            value = "Put a plant forward for commissioning",
            example =
                    """
                    {"kw": 7800, "reference": "Test record 14"}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "ENERGY_ALREADY_PROPOSED",
                "ENERGY_CAPACITY_RANGE",
                "ENERGY_REFERENCE_MISSING",
                "ENERGY_COMMISSIONED_KW",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeCommissioning(
            @PathVariable String siteId, @Valid @RequestBody Proposed body, Occasion occasion) {
        return sent(
                new ProposeCommissioning(
                        siteId,
                        body.kw(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/commissioning-refusals")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Send a plant back as a second person",
            example =
                    """
                    {"grounds": "The protection relay is not tested"}
                    """,
            refusals = {
                "ENERGY_NOT_PROPOSED",
                "ENERGY_SECOND_PERSON",
                "ENERGY_DATE_BACKWARDS",
                "ENERGY_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineCommissioning(
            @PathVariable String siteId,
            @Valid @RequestBody Grounded body,
            @Reasoned Occasion occasion) {
        return sent(
                new DeclineCommissioning(
                        siteId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/commissioning")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Commission a plant as a second person",
            example =
                    """
                    {}
                    """,
            refusals = {
                "ENERGY_NOT_PROPOSED",
                "ENERGY_SECOND_PERSON",
                "ENERGY_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> commissionPlant(
            @PathVariable String siteId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new CommissionPlant(siteId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/supply")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a plant supplies",
            example =
                    """
                    {}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> startSupply(
            @PathVariable String siteId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new StartSupply(siteId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/readings")
    @RolesAllowed("officer")
    @Described(
            value = "Record what its meter says of a period of whole days",
            example =
                    """
                    {"from": "2026-04-21", "to": "2026-05-21", "kwh": 1200000}
                    """,
            refusals = {
                "ENERGY_STAGE_ORDER",
                "ENERGY_METER",
                "ENERGY_METER_PERIOD",
                "ENERGY_READING_OVERLAPS",
                "ENERGY_READING_SPANS_YEARS",
                "ENERGY_CONTRACT_OVER",
                "ENERGY_NO_TARIFF",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordReading(
            @PathVariable String siteId, @Valid @RequestBody Read body, Occasion occasion) {
        return sent(
                new RecordReading(
                        siteId,
                        Dates.covered("from", body.from()),
                        Dates.covered("to", body.to()),
                        body.kwh(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/corrections")
    @RolesAllowed("officer")
    @Described(
            value = "Correct a reading; what was recorded stays with it",
            example =
                    """
                    {"from": "2026-04-21", "kwh": 1150000, "grounds": "A digit was misread"}
                    """,
            refusals = {
                "ENERGY_READING_UNKNOWN",
                "ENERGY_READING_UNCHANGED",
                "ENERGY_METER",
                "ENERGY_METER_PERIOD",
                "ENERGY_GROUNDS_MISSING",
                "ENERGY_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> correctReading(
            @PathVariable String siteId,
            @Valid @RequestBody Corrected body,
            @Reasoned Occasion occasion) {
        return sent(
                new CorrectReading(
                        siteId,
                        Dates.covered("from", body.from()),
                        body.kwh(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(EnergySiteCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Day(@Nullable LocalDate on) {}

    record Proposed(long kw, @NotBlank @Size(max = 100) String reference, @Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    /// @param to last day
    record Read(@NotNull LocalDate from, @NotNull LocalDate to, long kwh, @Nullable LocalDate on) {}

    /// @param from first day of the reading
    record Corrected(
            @NotNull LocalDate from,
            long kwh,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}
}
