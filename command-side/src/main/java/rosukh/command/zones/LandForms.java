package rosukh.command.zones;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.RemovePlot;
import rosukh.events.zones.Place;
import rosukh.events.zones.Resources;

/// Commands on the land of a zone from the forms of its page.
@Controller
@RequestMapping("/forms/zones/{zoneId}")
class LandForms {

    private final Commands commands;
    private final PlotImport imports;
    private final ImportDesk desk;

    LandForms(Commands commands, PlotImport imports, ImportDesk desk) {
        this.commands = commands;
        this.imports = imports;
        this.desk = desk;
    }

    /// A plot alone; more come by a file.
    @PostMapping("/plots")
    @RolesAllowed("officer")
    RedirectView layOutPlots(@PathVariable String zoneId, Form form, Occasion occasion) {
        String plotId = form.text("plotId");
        String use = form.text("use");
        int areaM2 = form.number("areaM2");
        int row = form.number("row");
        int column = form.number("column");
        int width = form.number("width");
        int depth = form.number("depth");
        LocalDate on = form.day("on");
        return sent(
                new LayOutPlots(
                        zoneId,
                        List.of(new Draft(plotId, use, areaM2, row, column, width, depth)),
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/plots/{plotId}/removal")
    @RolesAllowed("officer")
    RedirectView removePlot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new RemovePlot(zoneId, plotId, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/solar-land")
    @RolesAllowed("officer")
    RedirectView commitSolarLand(@PathVariable String zoneId, Form form, Occasion occasion) {
        String siteId = form.text("siteId");
        int landM2 = form.number("landM2");
        int row = form.number("row");
        int column = form.number("column");
        int width = form.number("width");
        int depth = form.number("depth");
        LocalDate on = form.day("on");
        return sent(
                new CommitSolarLand(
                        zoneId,
                        siteId,
                        landM2,
                        new Place(row, column, width, depth),
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/solar-land/release")
    @RolesAllowed("officer")
    RedirectView releaseSolarLand(@PathVariable String zoneId, Form form, Occasion occasion) {
        String siteId = form.text("siteId");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReleaseSolarLand(zoneId, siteId, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/waiting-list")
    @RolesAllowed("officer")
    RedirectView joinWaitingList(@PathVariable String zoneId, Form form, Occasion occasion) {
        String firmId = form.text("firmId");
        Resources wanted =
                new Resources(
                        form.number("landM2"),
                        form.number("powerKva"),
                        form.number("waterM3PerDay"));
        LocalDate on = form.day("on");
        return sent(
                new JoinWaitingList(zoneId, firmId, wanted, occasion.actor().account(), on),
                form,
                occasion);
    }

    /// Whoever picks a firm to take off has said why by that.
    @PostMapping("/waiting-list/leaving")
    @RolesAllowed("officer")
    RedirectView leaveWaitingList(@PathVariable String zoneId, Form form, Occasion occasion) {
        String firmId = form.text("firmId");
        LocalDate on = form.day("on");
        return sent(
                new LeaveWaitingList(zoneId, firmId, occasion.actor().account(), on),
                form,
                occasion);
    }

    /// Who picks a file on the page has named the reason unless another is given: the file.
    @PostMapping("/plots/import")
    @RolesAllowed("officer")
    RedirectView importPlots(
            @PathVariable String zoneId,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Form form,
            @Creating Occasion occasion)
            throws IOException {
        ImportDesk.Page page =
                new ImportDesk.Page(
                        "/forms/zones/" + zoneId + "/plots/import",
                        "done.check-plot-import",
                        "done.import-plots",
                        "/zones/" + zoneId + "/import");
        return desk.lead(page, file, dryRun, form, occasion, imports.of(zoneId));
    }

    /// The same file as the API's, for who is signed in on the page.
    @Hidden
    @GetMapping("/plots/template.csv")
    @RolesAllowed("officer")
    ResponseEntity<byte[]> template(@PathVariable String zoneId) {
        return PlotImport.template();
    }

    private RedirectView sent(ZoneCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/zones/" + command.zoneId());
    }
}
