package rosukh.query.certification.assessors;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// Who assesses a case, who was considered and why it was not they; with the form to assign.
@Controller
@Reads({AssessorProjection.GROUP, KnownSchemes.GROUP})
class CaseAssessorPage {

    private final AssessorFiles files;
    private final MessageSource messages;

    CaseAssessorPage(AssessorFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// A candidate as the page shows it.
    ///
    /// @param why not; for the chosen one that it was chosen
    public record Row(
            String account, String open, @Nullable String since, String why, boolean chosen) {}

    /// An assignment or release as the page shows it.
    public record Part(String id, String title, @Nullable String reason, List<Row> rows) {}

    @GetMapping("/cases/{caseId}/assessor")
    String show(@PathVariable String caseId, Reader reader, Ui ui, Model model) {
        AssessedCase found =
                files.find(caseId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        AssessorWords words = new AssessorWords(messages, ui.format(), List.of());
        model.addAttribute("assessed", found);
        model.addAttribute("version", files.version());
        model.addAttribute(
                "parts", found.turns().reversed().stream().map(turn -> part(turn, words)).toList());
        model.addAttribute(
                "people",
                files.all().stream()
                        .filter(each -> !each.account().equals(found.assessor()))
                        .map(each ->
                                new Option(
                                        each.account(),
                                        each.account() + " · " + each.organisation()))
                        .toList());
        return "certification/case-assessor";
    }

    private static Part part(AssessedCase.Turn turn, AssessorWords words) {
        return new Part(
                "p" + turn.at(),
                title(turn, words),
                turn.reason(),
                turn.candidates().stream().map(each -> row(each, turn, words)).toList());
    }

    private static String title(AssessedCase.Turn turn, AssessorWords words) {
        String on = words.format().date(turn.on());
        if (turn.released() != null)
            return words.say("turn.released." + turn.released(), named(turn.before()), on);
        String key = turn.before() == null ? "turn.assigned." : "turn.reassigned.";
        return words.say(
                key + turn.way(), named(turn.account()), on, turn.by(), named(turn.before()));
    }

    private static String named(@Nullable String account) {
        return account == null ? "" : account;
    }

    private static Row row(
            AssessedCase.Considered each, AssessedCase.Turn turn, AssessorWords words) {
        return new Row(
                each.account(),
                words.format().n(each.openCases()),
                since(each, turn, words),
                words.say("passed." + (each.passedOver() == null ? "CHOSEN" : each.passedOver())),
                each.passedOver() == null);
    }

    private static @Nullable String since(
            AssessedCase.Considered each, AssessedCase.Turn turn, AssessorWords words) {
        LocalDate last = each.lastAssigned();
        if (last == null) return null;
        long days = Math.max(0, ChronoUnit.DAYS.between(last, turn.on()));
        return words.say("days-since", words.format().n(days));
    }
}
