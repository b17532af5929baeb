package rosukh.query.certification.pipeline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.WorkingDays;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The dashboard over all cases; its figures renew themselves as the view moves on.
@Controller
@Reads({PipelineProjection.GROUP, KnownSchemes.GROUP, KnownCalendar.GROUP})
class PipelinePage {

    private final PipelineCases cases;
    private final KnownSchemes schemes;
    private final WorkingDays calendar;
    private final MessageSource messages;

    PipelinePage(
            PipelineCases cases,
            KnownSchemes schemes,
            WorkingDays calendar,
            MessageSource messages) {
        this.cases = cases;
        this.schemes = schemes;
        this.calendar = calendar;
        this.messages = messages;
    }

    /// Who has work to do begins with it, a firm with its own cases, an auditor with the audit, a
    /// manager with all systems at a glance, everybody else here.
    @GetMapping("/")
    String start(Reader reader) {
        if (reader.onlyOwnFirm()) return "redirect:/my";
        if (reader.roles().equals(Set.of(Role.AUDITOR))) return "redirect:/audit";
        if (reader.has(Role.OFFICER, Role.BROKER, Role.ASSESSOR, Role.COMMITTEE))
            return "redirect:/work";
        return reader.has(Role.MANAGER) ? "redirect:/overview" : "redirect:/pipeline";
    }

    /// @param whole the table of places shown to its end, `province` or `estate`
    @GetMapping("/pipeline")
    String show(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String estate,
            @RequestParam(defaultValue = "") String whole,
            Reader reader,
            Ui ui,
            Model model) {
        String ofProvince = given(province);
        String ofEstate = given(estate);
        Pipeline figures = Pipeline.of(cases.of(ofProvince, ofEstate, reader), calendar);
        PipelineSheet sheet =
                PipelineSheet.of(
                        figures, ofProvince, ofEstate, whole, schemes.all(), messages, ui.format());
        model.addAttribute("sheet", sheet);
        model.addAttribute("filters", filters(ofProvince, ofEstate, ui));
        return "certification/pipeline";
    }

    private List<Filter> filters(@Nullable String province, @Nullable String estate, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                Filter.choice(
                        "province",
                        say("certification.pipeline.filter.province", ui),
                        lists.provinces(),
                        province == null ? "" : province),
                Filter.choice(
                        "estate",
                        say("certification.pipeline.filter.estate", ui),
                        lists.estates(province),
                        estate == null ? "" : estate));
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
