package rosukh.query.zones.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;
import rosukh.query.zones.register.ZoneRegister;

/// The dashboard of zones; its figures renew themselves as the view moves on.
@Controller
@Reads(ZoneRegister.GROUP)
class ZoneFiguresPage {

    private final ZoneRegister register;
    private final MessageSource messages;

    ZoneFiguresPage(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/zones/figures")
    String show(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String estate,
            Reader reader,
            Ui ui,
            Model model) {
        String ofProvince = ZoneFiguresApi.given(province);
        String ofEstate = ZoneFiguresApi.given(estate);
        ZoneFigures figures =
                ZoneFigures.of(
                        register.all(ofProvince, ofEstate, reader),
                        register.allPlots(ofProvince, ofEstate, reader));
        model.addAttribute(
                "sheet", FigureSheet.of(figures, ofProvince, ofEstate, messages, ui.format()));
        model.addAttribute("filters", filters(ofProvince, ofEstate, ui));
        return "zones/figures";
    }

    private List<Filter> filters(@Nullable String province, @Nullable String estate, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                Filter.choice(
                        "province",
                        say("zones.filter.province", ui),
                        lists.provinces(),
                        province == null ? "" : province),
                Filter.choice(
                        "estate",
                        say("zones.filter.estate", ui),
                        lists.estates(province),
                        estate == null ? "" : estate));
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}
