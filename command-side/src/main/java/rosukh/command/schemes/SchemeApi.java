package rosukh.command.schemes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;

/// Commands of the scheme register over HTTP. Their day is always today: which versions are in
/// force must not be changed for days that have passed.
@RestController
@RequestMapping("/api/v1/schemes")
class SchemeApi {

    private final Commands commands;

    SchemeApi(Commands commands) {
        this.commands = commands;
    }

    /// The body is the scheme document itself. `If-Match` may be given: without it a draft is
    /// written whatever happened to the scheme before.
    @PostMapping(path = "/{schemeId}/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Draft a version of a scheme, or draft it anew; it may change until published",
            refusals = {
                "SCHEME_UNREADABLE",
                "SCHEME_ID_DIFFERS",
                "SCHEME_NAME_MALFORMED",
                "SCHEME_DRAFT_UNCHANGED"
            })
    ResponseEntity<Done> draftVersion(
            @PathVariable String schemeId,
            @RequestBody String document,
            @Creating Occasion occasion) {
        return sent(
                new DraftVersion(schemeId, document, occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{schemeId}/drafts/{version}/validation")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Validate a draft; every flaw is told, those of a class table with the point"
                            + " of its boundary grid and the rows",
            refusals = {"SCHEME_DRAFT_UNKNOWN", "SCHEME_ALREADY_VALIDATED"})
    ResponseEntity<Done> validateVersion(
            @PathVariable String schemeId,
            @PathVariable String version,
            @RequestBody(required = false) @Nullable NoFields body,
            Occasion occasion) {
        return sent(
                new ValidateVersion(schemeId, version, occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{schemeId}/drafts/{version}/discard")
    @RolesAllowed({"officer", "manager"})
    @Described(value = "Give a draft up", refusals = "SCHEME_DRAFT_UNKNOWN")
    ResponseEntity<Done> discardDraft(
            @PathVariable String schemeId,
            @PathVariable String version,
            @RequestBody(required = false) @Nullable NoFields body,
            @Reasoned Occasion occasion) {
        return sent(
                new DiscardDraft(schemeId, version, occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{schemeId}/versions")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value =
                    "Publish a validated version as a second person; it never changes again, and"
                            + " an open version ends the day before it begins",
            example =
                    """
                    {"version": "1406-01-01",
                     "sha256": "4042ad02667698e480c8513671597fb0ffcc4b63ec05c2201df6a861611ca4ff"}
                    """,
            refusals = {
                "SCHEME_DRAFT_UNKNOWN",
                "SCHEME_NOT_VALIDATED",
                "SCHEME_DRAFTER_MAY_NOT_PUBLISH",
                "SCHEME_CLOSING_RETROACTIVE"
            })
    ResponseEntity<Done> publishVersion(
            @PathVariable String schemeId, @Valid @RequestBody Chosen body, Occasion occasion) {
        return sent(
                new PublishVersion(
                        schemeId,
                        body.version(),
                        body.sha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{schemeId}/versions/{version}/retirement")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Retire a published version as a second person; running cases keep it",
            example =
                    """
                    {"from": "2027-03-21"}
                    """,
            refusals = {
                "SCHEME_VERSION_UNKNOWN",
                "SCHEME_PUBLISHER_MAY_NOT_RETIRE",
                "SCHEME_RETIREMENT_RETROACTIVE",
                "SCHEME_ENDS_EARLIER",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> retireVersion(
            @PathVariable String schemeId,
            @PathVariable String version,
            @Valid @RequestBody Retirement body,
            @Reasoned Occasion occasion) {
        return sent(
                new RetireVersion(
                        schemeId,
                        version,
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(SchemeCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}

    record Chosen(
            @NotBlank @Size(max = 40) String version,
            @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    record Retirement(@NotNull LocalDate from) {}
}
