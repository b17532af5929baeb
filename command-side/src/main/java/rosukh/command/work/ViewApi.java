package rosukh.command.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.work.ViewCommand.RemoveView;
import rosukh.command.work.ViewCommand.RenameView;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;

/// Commands on one's own views of the work list over HTTP. They answer with the version of all
/// views of the person; the ids are in the list of views.
@RestController
@RequestMapping("/api/v1/work/views")
class ViewApi {

    private final Commands commands;

    ViewApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    @Described(
            value = "Keep a filter of the work list under a name",
            example =
                    """
                    {"name": "Kerman, overdue", "query": "scope=ROLE&province=KRM&urgency=OVERDUE"}
                    """,
            refusals = {
                "VIEW_NAME_MALFORMED",
                "VIEW_NAME_TAKEN",
                "VIEW_QUERY_MALFORMED",
                "VIEWS_TOO_MANY",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> saveView(@Valid @RequestBody Saved body, @Creating Occasion occasion) {
        return sent(
                new SaveView(
                        occasion.actor().account(),
                        body.name(),
                        body.query(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{viewId}/sharing")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    @Described(
            value = "Share a view with a role or one's organisation, or with nobody any more",
            example =
                    """
                    {"audience": "ROLE", "role": "officer"}
                    """,
            refusals = {
                "VIEW_UNKNOWN",
                "VIEW_AUDIENCE_UNKNOWN",
                "VIEW_SHARING_UNCHANGED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND"
            })
    ResponseEntity<Done> shareView(
            @PathVariable String viewId, @Valid @RequestBody Sharing body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ShareView(
                        actor.account(),
                        viewId,
                        body.audience(),
                        body.role(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{viewId}/name")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    @Described(
            value = "Give a view another name",
            example =
                    """
                    {"name": "Kerman, late"}
                    """,
            refusals = {
                "VIEW_UNKNOWN",
                "VIEW_NAME_MALFORMED",
                "VIEW_NAME_TAKEN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND"
            })
    ResponseEntity<Done> renameView(
            @PathVariable String viewId, @Valid @RequestBody Name body, Occasion occasion) {
        return sent(
                new RenameView(
                        occasion.actor().account(), viewId, body.name(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{viewId}/removal")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    @Described(
            value = "Keep a view no longer",
            refusals = {"VIEW_UNKNOWN", "DATE_IN_FUTURE", "DATE_OUT_OF_RANGE", "NOT_FOUND"})
    ResponseEntity<Done> removeView(
            @PathVariable String viewId, @Valid @RequestBody Removal body, Occasion occasion) {
        return sent(
                new RemoveView(occasion.actor().account(), viewId, Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(ViewCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param query may be empty: the list without a filter
    record Saved(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 2000) String query,
            @Nullable LocalDate on) {}

    record Sharing(
            @NotBlank @Size(max = 20) String audience,
            @Nullable @Size(max = 40) String role,
            @Nullable LocalDate on) {}

    record Name(@NotBlank @Size(max = 200) String name, @Nullable LocalDate on) {}

    record Removal(@Nullable LocalDate on) {}
}
