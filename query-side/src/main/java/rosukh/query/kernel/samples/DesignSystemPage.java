package rosukh.query.kernel.samples;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// `/design-system`: what pages are built from.
@Controller
class DesignSystemPage {

    @GetMapping("/design-system")
    String page(
            Lang lang,
            Format format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        Samples samples = new Samples(lang, format);
        SampleCharts charts = new SampleCharts(lang, format);
        model.addAttribute("s", lang);
        model.addAttribute("tones", Tone.values());
        model.addAttribute("facts", samples.facts());
        model.addAttribute("stats", samples.stats());
        model.addAttribute("filters", samples.filters(q, stage, province));
        model.addAttribute(
                "rows",
                new Page<>(
                        samples.rows(),
                        new Cursor("c2FtcGxl", false),
                        new Cursor("c2FtcGxl", true),
                        samples.rows().size()));
        model.addAttribute("sort", sort.startsWith("-") ? Sort.newest("name") : Sort.by("name"));
        model.addAttribute("timeline", samples.timeline());
        model.addAttribute("steps", samples.steps(false));
        model.addAttribute("stopped", samples.steps(true));
        model.addAttribute("work", samples.work());
        model.addAttribute("options", samples.sizes());
        model.addAttribute("sample", samples.problem());
        model.addAttribute("bars", charts.bars());
        model.addAttribute("funnel", charts.funnel());
        model.addAttribute("mix", charts.mix());
        model.addAttribute("line", charts.line());
        return "design/living";
    }
}
