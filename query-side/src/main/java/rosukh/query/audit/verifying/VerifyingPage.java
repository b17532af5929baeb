package rosukh.query.audit.verifying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rosukh.evidence.PublishedLog;
import rosukh.query.audit.WholeLog;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// Judges what somebody brings, and shows the last check of the log by itself.
@Controller
class VerifyingPage {

    /// A proof has at most 63 hashes, a note at most 64 signatures.
    private static final int LONGEST = 400_000;

    private final ObjectProvider<PublishedLog> published;
    private final ObjectProvider<SelfCheck> checks;
    private final LogBook log;
    private final MessageSource messages;

    VerifyingPage(
            ObjectProvider<PublishedLog> published,
            ObjectProvider<SelfCheck> checks,
            LogBook log,
            MessageSource messages) {
        this.published = published;
        this.checks = checks;
        this.log = log;
        this.messages = messages;
    }

    /// A finding in words.
    public record Row(String check, Tag judgement, String text) {}

    @GetMapping("/audit/verify")
    String show(Reader reader, Ui ui, Model model) {
        WholeLog.demandFor(reader);
        lastCheck(ui, model);
        return "audit/verify";
    }

    /// @param text a proof or checkpoint; the file counts where both are given
    @PostMapping("/audit/verify")
    String judge(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reader reader,
            Ui ui,
            Model model)
            throws IOException {
        WholeLog.demandFor(reader);
        String given = given(text, file);
        Examination found = Examination.of(given, published.getIfAvailable(), log);
        model.addAttribute("given", given);
        model.addAttribute("found", found);
        model.addAttribute("verdict", tag(found.judgement(), ui));
        model.addAttribute("rows", found.findings().stream().map(each -> row(each, ui)).toList());
        lastCheck(ui, model);
        return "audit/verify";
    }

    @PostMapping("/audit/verify/checks")
    String check(Reader reader, RedirectAttributes next) {
        WholeLog.demandFor(reader);
        SelfCheck self = checks.getIfAvailable();
        if (self == null)
            throw new ApiProblem(
                    404, "SELF_CHECK_OFF", "This installation does not check itself.", List.of());
        self.run();
        next.addFlashAttribute("done", "console.verify.checked");
        return "redirect:/audit/verify";
    }

    private static String given(String text, @Nullable MultipartFile file) throws IOException {
        if (file != null && file.getSize() > LONGEST) throw tooLong();
        String given =
                file == null || file.isEmpty()
                        ? text
                        : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (given.length() > LONGEST) throw tooLong();
        if (given.isBlank())
            throw ApiProblem.badParameter(
                    "text", "PROOF_MISSING", "Paste a proof or a checkpoint, or choose its file.");
        return given;
    }

    private static ApiProblem tooLong() {
        return ApiProblem.badParameter(
                "text", "PROOF_TOO_LONG", "No proof and no checkpoint is as long as that.");
    }

    private void lastCheck(Ui ui, Model model) {
        SelfCheck self = checks.getIfAvailable();
        model.addAttribute("checking", self != null);
        SelfCheck.Report last = self == null ? null : self.last().orElse(null);
        model.addAttribute("report", last);
        if (last != null) model.addAttribute("reported", tag(last.judgement(), ui));
    }

    private Row row(Finding finding, Ui ui) {
        String check = finding.check();
        String name = check.contains(".") ? check.substring(0, check.indexOf('.')) : check;
        return new Row(
                say("console.check." + name, ui),
                tag(finding.judgement(), ui),
                say("console.check." + check + "." + finding.judgement(), ui, finding.details()));
    }

    private Tag tag(Judgement judgement, Ui ui) {
        return new Tag(judgement.tone(), say("console.judgement." + judgement, ui));
    }

    private String say(String key, Ui ui) {
        return say(key, ui, List.of());
    }

    private String say(String key, Ui ui, List<String> with) {
        return messages.getMessage(key, with.toArray(), ui.lang().locale());
    }
}
