package rosukh.query.zones.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.reference.Estates;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// One zone, one plot, and the plan of an estate with all its zones.
@Controller
@Reads(ZoneRegister.GROUP)
class ZonePage {

    private final ZoneRegister register;
    private final MessageSource messages;

    ZonePage(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// @param action the form to show, a [ZoneAction]
    @GetMapping("/zones/{zoneId}")
    String zone(
            @PathVariable String zoneId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute(
                "sheet",
                ZoneSheet.of(zone(zoneId, reader), action, register, reader, messages, ui));
        return "zones/zone";
    }

    @GetMapping("/zones/{zoneId}/import")
    String plots(@PathVariable String zoneId, Reader reader, Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute("zone", zone(zoneId, reader));
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.mode.try")),
                        new Option("false", words.say("import.mode.enter"))));
        return "zones/import";
    }

    /// @param action the form to show, a [PlotAction]
    @GetMapping("/zones/{zoneId}/plots/{plotId}")
    String plot(
            @PathVariable String zoneId,
            @PathVariable String plotId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        PlotFile file =
                register.plot(zoneId, plotId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no plot `" + plotId + "` in `" + zoneId + "`."));
        model.addAttribute(
                "sheet",
                PlotSheet.of(file, zone(zoneId, reader), action, register, reader, messages, ui));
        return "zones/plot";
    }

    /// The zones of an estate, each with its plan.
    @GetMapping("/zones/estates/{estateKey}")
    String estate(@PathVariable String estateKey, Reader reader, Ui ui, Model model) {
        if (Estates.find(estateKey).isEmpty())
            throw ApiProblem.notFound("There is no estate `" + estateKey + "`.");
        List<ZoneFile> zones = register.ofEstate(estateKey, reader);
        Words words = new Words(messages, ui.format());
        model.addAttribute("estate", new CodeLists(ui.lang()).estate(estateKey));
        model.addAttribute(
                "sheets",
                zones.stream()
                        .map(each -> ZoneSheet.of(each, null, register, reader, messages, ui))
                        .toList());
        model.addAttribute("stats", stats(estateKey, zones, words));
        return "zones/estate";
    }

    private static List<Stat> stats(String estateKey, List<ZoneFile> zones, Words words) {
        long whole = Estates.find(estateKey).orElseThrow().areaHa() * 10_000L;
        long designated =
                zones.stream()
                        .filter(each -> each.book().designated())
                        .mapToLong(each -> each.book().potential().areaM2())
                        .sum();
        String list = "/zones?estate=" + estateKey;
        return List.of(
                new Stat(words.say("estate.area"), words.ha(whole), list, null),
                new Stat(
                        words.say("estate.designated"),
                        words.ha(designated),
                        list + "&stage=DESIGNATED",
                        null),
                new Stat(words.say("estate.left"), words.ha(whole - designated), list, null));
    }

    private ZoneFile zone(String zoneId, Reader reader) {
        return register.zone(zoneId, reader)
                .orElseThrow(() -> ApiProblem.notFound("There is no zone `" + zoneId + "`."));
    }
}
