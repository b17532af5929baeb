package rosukh.query.letters.templates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.Placeholder;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;
import rosukh.query.letters.templates.RegisteredTemplate.Standing;

/// The templates of letters by the query API.
@RestController
@RequestMapping("/api/v1/letter-templates")
@Reads(TemplateRegister.GROUP)
@Tag(name = "letters")
class TemplateRegisterApi {

    private final TemplateRegister register;

    TemplateRegisterApi(TemplateRegister register) {
        this.register = register;
    }

    /// A kind of letter.
    ///
    /// @param known placeholders its templates may name
    /// @param mandatory those they must
    /// @param inForce the version by which letters are written today; null for none
    record Kind(
            LetterKind kind,
            List<String> known,
            List<String> mandatory,
            @Nullable Integer inForce,
            List<Version> versions) {}

    /// A version with its texts.
    ///
    /// @param to first day it is not in force any more
    record Version(
            int version,
            Standing standing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String sha256,
            LetterText fa,
            LetterText en) {}

    @GetMapping
    @Operation(summary = "All kinds of letters with their templates, drafts too")
    ResponseEntity<List<Kind>> list(@Parameter(hidden = true) Ui ui) {
        return ResponseEntity.ok(
                Arrays.stream(LetterKind.values())
                        .map(each -> kind(each, register.of(each), ui.today()))
                        .toList());
    }

    @GetMapping("/{kind}")
    @Operation(
            summary =
                    "The templates of one kind; the version of its stream is the ETag to send as"
                            + " If-Match, and before the first draft there is none")
    ResponseEntity<Kind> one(
            @Parameter(example = "REQUEST") @PathVariable String kind,
            @Parameter(hidden = true) Ui ui) {
        LetterKind found = TemplateRegister.kind(kind);
        List<RegisteredTemplate> versions = register.of(found);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (!versions.isEmpty()) answer.eTag("\"" + TemplateRegister.number(versions) + "\"");
        return answer.body(kind(found, versions, ui.today()));
    }

    @GetMapping("/{kind}/preview")
    @Operation(summary = "How a letter by a template would look, with made-up values")
    ResponseEntity<LetterText> preview(
            @Parameter(example = "REQUEST") @PathVariable String kind,
            @Parameter(description = "The last one if left out", example = "1")
                    @RequestParam(required = false)
                    @Nullable Integer version,
            @Parameter(description = "`fa` or `en`", example = "en")
                    @RequestParam(defaultValue = "fa")
                    String language) {
        if (!language.equals("fa") && !language.equals("en"))
            throw ApiProblem.badParameter(
                    "language", "PARAMETER_INVALID", "`language` cannot be `" + language + "`.");
        LetterKind found = TemplateRegister.kind(kind);
        return ResponseEntity.ok(
                register.of(found).stream()
                        .filter(each -> version == null || each.version() == version)
                        .findFirst()
                        .map(each -> TemplatePage.sample(each, found, language))
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no such version of the template.")));
    }

    private static Kind kind(LetterKind kind, List<RegisteredTemplate> versions, LocalDate today) {
        return new Kind(
                kind,
                kind.known().stream().map(Placeholder::key).toList(),
                kind.mandatory().stream().map(Placeholder::key).toList(),
                TemplateRegister.inForce(versions, today)
                        .map(RegisteredTemplate::version)
                        .orElse(null),
                versions.stream()
                        .map(each ->
                                new Version(
                                        each.version(),
                                        each.standing(today),
                                        each.from(),
                                        each.to(),
                                        each.sha256(),
                                        each.texts().fa(),
                                        each.texts().en()))
                        .toList());
    }
}
