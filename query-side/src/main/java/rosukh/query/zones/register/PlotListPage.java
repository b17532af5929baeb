package rosukh.query.zones.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;
import rosukh.query.zones.register.PlotFile.Contract;

/// The plots of all zones: what the figures are counted over, and a file of them whose headings an
/// import takes back.
@Controller
@Reads(ZoneRegister.GROUP)
class PlotListPage {

    private static final int ROWS = 25;

    private final ZoneRegister register;
    private final MessageSource messages;

    PlotListPage(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A plot as a row.
    ///
    /// @param days from the offer to the last contract; empty without one
    public record Row(
            String zoneId,
            String plotId,
            String estate,
            String area,
            Tag state,
            String firmId,
            String firm,
            String basis,
            String days) {}

    @GetMapping("/zones/plots")
    String list(
            PlotQuery asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "page",
                register.plotPage(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words)));
        model.addAttribute("filters", filters(asked, words, ui));
        return "zones/plots";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/zones/plots/export.csv")
    void export(PlotQuery asked, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        CsvFile.answer(
                response,
                "plots",
                file -> {
                    file.row(
                            words.say("fact.zone"),
                            "plotId",
                            "use",
                            "areaM2",
                            "row",
                            "column",
                            "width",
                            "depth",
                            words.say("column.state"),
                            words.say("fact.firm"),
                            words.say("fact.basis"),
                            words.say("column.days"));
                    register.forEachPlot(asked, reader, each -> row(file, each, words));
                });
    }

    /// The same, one JSON object a line, with the components of the API.
    @GetMapping("/zones/plots/export.ndjson")
    void lines(PlotQuery asked, Reader reader, HttpServletResponse response) throws IOException {
        NdjsonFile.answer(
                response,
                "plots",
                file -> {
                    register.forEachPlot(
                            asked, reader, each -> file.row(ZoneReadingApi.PlotLine.of(each)));
                });
    }

    private void row(CsvFile file, PlotFile each, Words words) {
        Plot plot = each.plot();
        file.row(
                each.zoneId(),
                plot.plotId(),
                plot.use(),
                plot.areaM2(),
                plot.place().row(),
                plot.place().column(),
                plot.place().width(),
                plot.place().depth(),
                words.state(plot.state()),
                each.firmId().isEmpty() ? "" : register.nameOf(each.firmId()),
                basis(plot, words),
                days(each, words));
    }

    private Row row(PlotFile each, Words words) {
        return new Row(
                each.zoneId(),
                each.plotId(),
                words.lists().estate(each.estateKey()),
                words.m2(each.plot().areaM2()),
                words.tag(each.state()),
                each.firmId(),
                each.firmId().isEmpty() ? "" : register.nameOf(each.firmId()),
                basis(each.plot(), words),
                days(each, words));
    }

    private static String basis(Plot plot, Words words) {
        if (plot.allocation() != null) return words.basis(plot.allocation().basis());
        return plot.reservation() == null ? "" : words.basis(plot.reservation().basis());
    }

    private static String days(PlotFile each, Words words) {
        if (each.contracts().isEmpty()) return "";
        Contract last = each.contracts().getLast();
        return words.format().n(last.days());
    }

    private static List<Filter> filters(PlotQuery asked, Words words, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        List<Option> states = new ArrayList<>(words.options("state.", PlotState.values()));
        states.addFirst(new Option(PlotQuery.HELD, words.say("state.HELD")));
        return List.of(
                ZoneListPage.choice("province", lists.provinces(), asked.province(), words),
                ZoneListPage.choice(
                        "estate", lists.estates(asked.province()), asked.estate(), words),
                ZoneListPage.choice(
                        "type", words.options("type.", ZoneType.values()), asked.type(), words),
                ZoneListPage.choice("state", states, asked.state(), words),
                ZoneListPage.choice(
                        "certified",
                        List.of(new Option("true", words.say("filter.certified.true"))),
                        asked.certified(),
                        words),
                ZoneListPage.choice(
                        "attention",
                        words.options("attention.", PlotQuery.Attention.values()),
                        asked.attention(),
                        words),
                ZoneListPage.choice(
                        "contracted",
                        List.of(new Option("true", words.say("filter.contracted.true"))),
                        asked.contracted(),
                        words));
    }
}
