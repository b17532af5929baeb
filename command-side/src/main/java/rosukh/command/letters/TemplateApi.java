package rosukh.command.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;

/// Commands on the templates of letters over HTTP. Their day is always today: by which template
/// letters were written must not change for days that have passed.
@RestController
@RequestMapping("/api/v1/letter-templates/{kind}")
class TemplateApi {

    private final Commands commands;

    TemplateApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Draft the next version of a template, or draft it anew",
            example =
                    """
                    {"subjectFa": "پرونده‌ی {{case}}: {{topic}}", "bodyFa": "{{firm}} گرامی،\\n{{message}}",
                     "subjectEn": "Case {{case}}: {{topic}}", "bodyEn": "Dear {{firm}},\\n{{message}}"}
                    """,
            refusals = {
                "LETTER_KIND_UNKNOWN",
                "TEMPLATE_TEXT_MISSING",
                "TEMPLATE_TEXT_TOO_LONG",
                "TEMPLATE_SUBJECT_LINES",
                "TEMPLATE_BRACES_BROKEN",
                "TEMPLATE_PLACEHOLDER_UNKNOWN",
                "TEMPLATE_PLACEHOLDER_MISSING",
                "TEMPLATE_DRAFT_UNCHANGED"
            })
    ResponseEntity<Done> draftTemplate(
            @PathVariable String kind,
            @Valid @RequestBody Draft body,
            @Creating Occasion occasion) {
        return sent(
                new DraftTemplate(
                        Kinds.of(kind), body.texts(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/versions/{version}/approval")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Approve the draft of a template as a second person",
            example =
                    """
                    {"from": "2027-03-21"}
                    """,
            refusals = {
                "LETTER_KIND_UNKNOWN",
                "TEMPLATE_VERSION_UNKNOWN",
                "TEMPLATE_ALREADY_APPROVED",
                "TEMPLATE_DRAFTER_MAY_NOT_APPROVE",
                "TEMPLATE_BACKDATED",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> approveTemplate(
            @PathVariable String kind,
            @PathVariable int version,
            @Valid @RequestBody Beginning body,
            Occasion occasion) {
        return sent(
                new ApproveTemplate(
                        Kinds.of(kind),
                        version,
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/versions/{version}/retirement")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Retire an approved template; letters written by it stay as they are",
            example =
                    """
                    {"from": "2027-03-21"}
                    """,
            refusals = {
                "LETTER_KIND_UNKNOWN",
                "TEMPLATE_VERSION_UNKNOWN",
                "TEMPLATE_NOT_APPROVED",
                "TEMPLATE_ALREADY_RETIRED",
                "TEMPLATE_BACKDATED",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> retireTemplate(
            @PathVariable String kind,
            @PathVariable int version,
            @Valid @RequestBody Beginning body,
            @Reasoned Occasion occasion) {
        return sent(
                new RetireTemplate(
                        Kinds.of(kind),
                        version,
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(TemplateCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// The four texts, with placeholders as `{{name}}`.
    record Draft(
            @NotNull @Size(max = 1000) String subjectFa,
            @NotNull @Size(max = 20000) String bodyFa,
            @NotNull @Size(max = 1000) String subjectEn,
            @NotNull @Size(max = 20000) String bodyEn) {

        TemplateTexts texts() {
            return new TemplateTexts(
                    new LetterText(subjectFa, bodyFa), new LetterText(subjectEn, bodyEn));
        }
    }

    record Beginning(@NotNull LocalDate from) {}
}
