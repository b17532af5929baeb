package rosukh.command.zones;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlacementCommand.WithdrawNotice;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PlotCommand.WithdrawOffer;
import rosukh.events.values.Digits;

/// Commands on a plot from the forms of its page. There the grounds are the reason.
@Controller
@RequestMapping("/forms/zones/{zoneId}/plots/{plotId}")
class PlotForms {

    private final Commands commands;

    PlotForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/offer")
    @RolesAllowed("officer")
    RedirectView offerPlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        long price = price(form);
        LocalDate on = form.day("on");
        return sent(
                new OfferPlot(zoneId, plotId, price, occasion.actor().account(), on),
                plotId,
                form,
                occasion);
    }

    @PostMapping("/offer-withdrawal")
    @RolesAllowed("officer")
    RedirectView withdrawOffer(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new WithdrawOffer(zoneId, plotId, grounds, occasion.actor().account(), on),
                plotId,
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/reservations")
    @RolesAllowed("officer")
    RedirectView reservePlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String firmId = form.text("firmId");
        int powerKva = form.number("powerKva");
        int waterM3PerDay = form.number("waterM3PerDay");
        @Nullable String auction = form.optional("auction");
        @Nullable String passedOver = form.optional("passedOver");
        LocalDate on = form.day("on");
        return sent(
                new ReservePlot(
                        zoneId,
                        plotId,
                        firmId,
                        powerKva,
                        waterM3PerDay,
                        auction,
                        passedOver,
                        occasion.actor().account(),
                        on),
                plotId,
                form,
                occasion);
    }

    @PostMapping("/reservation-release")
    @RolesAllowed("officer")
    RedirectView releaseReservation(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReleaseReservation(zoneId, plotId, grounds, occasion.actor().account(), on),
                plotId,
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/contract")
    @RolesAllowed("officer")
    RedirectView allocatePlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String contract = form.text("contract");
        LocalDate operateBy = form.dateOf("operateBy");
        LocalDate on = form.day("on");
        return sent(
                new AllocatePlot(
                        zoneId,
                        plotId,
                        contract,
                        operateBy,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                plotId,
                form,
                occasion);
    }

    @PostMapping("/construction")
    @RolesAllowed("officer")
    RedirectView startConstruction(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String permit = form.text("permit");
        LocalDate on = form.day("on");
        return sent(
                new StartConstruction(zoneId, plotId, permit, occasion.actor().account(), on),
                plotId,
                form,
                occasion);
    }

    @PostMapping("/operation")
    @RolesAllowed("officer")
    RedirectView startOperation(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new StartOperation(zoneId, plotId, reference, occasion.actor().account(), on),
                plotId,
                form,
                occasion);
    }

    @PostMapping("/notices")
    @RolesAllowed("officer")
    RedirectView noticeNonUse(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new NoticeNonUse(
                        zoneId,
                        plotId,
                        grounds,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                plotId,
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/notices/withdrawal")
    @RolesAllowed("officer")
    RedirectView withdrawNotice(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new WithdrawNotice(zoneId, plotId, grounds, occasion.actor().account(), on),
                plotId,
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/revocation")
    @RolesAllowed("manager")
    RedirectView revokeAllocation(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String cause = form.text("cause");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new RevokeAllocation(
                        zoneId,
                        plotId,
                        cause,
                        grounds,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                plotId,
                form,
                occasion.because(grounds, null));
    }

    /// Prices are longer than the numbers of other fields.
    private static long price(Form form) {
        String typed = Digits.ascii(form.text("pricePerM2Rial")).replaceAll("[,٬]", "");
        if (typed.matches("\\d{1,15}")) return Long.parseLong(typed);
        if (!typed.isEmpty())
            form.fault("pricePerM2Rial", "NUMBER", "pricePerM2Rial is not a whole number");
        return 0;
    }

    private RedirectView sent(ZoneCommand command, String plotId, Form form, Occasion occasion) {
        return form.sent(
                commands, command, occasion, "/zones/" + command.zoneId() + "/plots/" + plotId);
    }
}
