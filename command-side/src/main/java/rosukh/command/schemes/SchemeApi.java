package rosukh.command.schemes;

import jakarta.annotation.security.RolesAllowed;
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
import rosukh.command.schemes.SchemeCommand.PublishScheme;

/// Commands of the scheme register over HTTP.
@RestController
@RequestMapping("/api/v1/schemes")
class SchemeApi {

    private final Commands commands;

    SchemeApi(Commands commands) {
        this.commands = commands;
    }

    /// The body is the scheme document itself. `If-Match` may be given: without it a version is
    /// published whatever was published before, which the rules of publishing still check.
    @PostMapping(path = "/{schemeId}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed("manager")
    @Described(
            value = "Publish a version of a scheme; it never changes again",
            refusals = {"SCHEME_UNREADABLE", "SCHEME_ID_DIFFERS"})
    ResponseEntity<Done> publishScheme(
            @PathVariable String schemeId,
            @RequestBody String document,
            @Creating Occasion occasion) {
        return Answers.ok(
                commands.send(new PublishScheme(schemeId, document, Dates.today()), occasion));
    }
}
