package rosukh.query.certification.assessors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The register of assessors with everybody's load, and the forms to keep it.
@Controller
@Reads({AssessorProjection.GROUP, KnownSchemes.GROUP})
class AssessorPage {

    private static final List<String> OF_ONE =
            List.of("change", "down", "back", "conflict", "withdraw");

    private final AssessorFiles files;
    private final MessageSource messages;

    AssessorPage(AssessorFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// @param action the form to show; what is none, or is about nobody, shows none
    /// @param who account of the assessor a form is about
    @GetMapping("/assessors")
    String show(
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestParam(required = false) @Nullable String who,
            Ui ui,
            Model model) {
        AssessorWords words = new AssessorWords(messages, ui.format(), files.fields(ui.lang()));
        List<Member> all = files.all();
        Member member = who == null ? null : files.member(who).orElse(null);
        boolean shown = action.equals("enrol") || (member != null && OF_ONE.contains(action));
        model.addAttribute(
                "rows", all.stream().map(each -> RegisterRow.of(each, words, ui.today())).toList());
        model.addAttribute("version", files.version());
        model.addAttribute("action", shown ? action : "");
        model.addAttribute("member", member);
        model.addAttribute("fields", words.fields());
        model.addAttribute("provinces", new CodeLists(ui.lang()).provinces());
        model.addAttribute("grounds", words.grounds());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute(
                "withdrawable",
                member == null ? List.of() : RegisterRow.withdrawable(member, words));
        return "certification/assessors";
    }
}
