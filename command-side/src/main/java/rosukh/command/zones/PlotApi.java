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
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PlotCommand.WithdrawOffer;

/// Commands on a plot before its contract, over HTTP.
@RestController
@RequestMapping("/api/v1/zones/{zoneId}/plots/{plotId}")
class PlotApi {

    private final Commands commands;

    PlotApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/offer")
    @RolesAllowed("officer")
    @Described(
            value = "Offer a free plot",
            example =
                    """
                    {"pricePerM2Rial": 12000000}
                    """,
            refusals = {
                "ZONE_NOT_DESIGNATED",
                "PLOT_UNKNOWN",
                "PLOT_NOT_FREE",
                "PLOT_PRICE_RANGE",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> offerPlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Price body,
            Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new OfferPlot(
                                zoneId,
                                plotId,
                                body.pricePerM2Rial(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/offer-withdrawal")
    @RolesAllowed("officer")
    @Described(
            value = "Offer a plot no longer",
            example =
                    """
                    {"grounds": "It is kept for the laboratory"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_OFFERED",
                "ZONE_GROUNDS_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> withdrawOffer(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new WithdrawOffer(
                                zoneId,
                                plotId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/reservations")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Keep an offered plot for a firm until a contract is made, or 30 working days are over",
            example =
                    """
                    {"firmId": "f-1", "powerKva": 250, "waterM3PerDay": 10}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_OFFERED",
                "PLACEMENT_FIRM_UNKNOWN",
                "PLACEMENT_TERMS_MISSING",
                "PLACEMENT_STANDING_MISSING",
                "PLACEMENT_FIELD_OUTSIDE",
                "PLACEMENT_AUCTION_MISSING",
                "PLACEMENT_OTHERS_WAIT",
                "PLACEMENT_AMOUNT_RANGE",
                "ZONE_POWER_EXCEEDED",
                "ZONE_WATER_EXCEEDED",
                "BACKGROUND_CHANGED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reservePlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Kept body,
            Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new ReservePlot(
                                zoneId,
                                plotId,
                                body.firmId(),
                                body.powerKva(),
                                body.waterM3PerDay(),
                                body.auction(),
                                body.passedOver(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/reservation-release")
    @RolesAllowed("officer")
    @Described(
            value = "End a reservation without a contract",
            example =
                    """
                    {"grounds": "The firm looks elsewhere"}
                    """,
            refusals = {
                "PLOT_UNKNOWN",
                "PLOT_NOT_RESERVED",
                "ZONE_GROUNDS_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> releaseReservation(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new ReleaseReservation(
                                zoneId,
                                plotId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    record Price(@NotNull Long pricePerM2Rial, @Nullable LocalDate on) {}

    record Kept(
            @NotBlank @Size(max = 80) String firmId,
            @NotNull Long powerKva,
            @NotNull Long waterM3PerDay,
            @Nullable @Size(max = 200) String auction,
            @Nullable @Size(max = 2000) String passedOver,
            @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 2000) String grounds, @Nullable LocalDate on) {}
}
