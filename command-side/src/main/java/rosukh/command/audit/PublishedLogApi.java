package rosukh.command.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.audit.PublishedLogCommand.OrderLogKey;
import rosukh.command.audit.PublishedLogCommand.ProposeIncarnation;
import rosukh.command.audit.PublishedLogCommand.ProposeLogKey;
import rosukh.command.audit.PublishedLogCommand.RecordIncarnation;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Decisions about the published log over HTTP.
@RestController
@RequestMapping("/api/v1/log")
class PublishedLogApi {

    private final Commands commands;

    PublishedLogApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/incarnation-proposals")
    @RolesAllowed("operator")
    @Described(
            value = "Say that a tree of the log which was signed is lost for good",
            example =
                    """
                    {"size": 1200, "root": "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=",
                     "reason": "Both disks were lost; the backup of the night was restored"}
                    """,
            refusals = {
                "LOG_TREE_MALFORMED",
                "LOG_REASON_MISSING",
                "LOG_INCARNATION_ALREADY_RECORDED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeIncarnation(
            @Valid @RequestBody Lost body, @Creating Occasion occasion) {
        return sent(
                new ProposeIncarnation(
                        body.size(),
                        body.root(),
                        body.reason(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/incarnations")
    @RolesAllowed({"operator", "auditor"})
    @Described(
            value =
                    "Confirm that a tree is lost, so that the log goes on under a new name; the"
                            + " proposer may not",
            example =
                    """
                    {"size": 1200, "root": "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U="}
                    """,
            refusals = {
                "LOG_INCARNATION_NOT_PROPOSED",
                "LOG_NEEDS_SECOND_PERSON",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordIncarnation(
            @Valid @RequestBody Confirmed body, @Creating Occasion occasion) {
        return sent(
                new RecordIncarnation(
                        body.size(),
                        body.root(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/key-proposals")
    @RolesAllowed("operator")
    @Described(
            value = "Name the key of the key file that shall sign the log from now on",
            example =
                    """
                    {"vkey": "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                     "reason": "Yearly change of keys"}
                    """,
            refusals = {
                "LOG_KEY_MALFORMED",
                "LOG_REASON_MISSING",
                "LOG_KEY_ALREADY_ORDERED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeKey(
            @Valid @RequestBody NamedKey body, @Creating Occasion occasion) {
        return sent(
                new ProposeLogKey(
                        body.vkey(),
                        body.reason(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/keys")
    @RolesAllowed({"operator", "auditor"})
    @Described(
            value =
                    "Confirm the key that shall sign the log from now on; the proposer may not. The"
                            + " key before signs one more checkpoint beside it",
            example =
                    """
                    {"vkey": "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"}
                    """,
            refusals = {
                "LOG_KEY_NOT_PROPOSED",
                "LOG_NEEDS_SECOND_PERSON",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> orderKey(
            @Valid @RequestBody OrderedKey body, @Creating Occasion occasion) {
        return sent(
                new OrderLogKey(body.vkey(), occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(PublishedLogCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param size leaves of the tree that was signed
    /// @param root in base64
    record Lost(
            @NotNull Long size,
            @NotBlank @Size(max = 100) String root,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    record Confirmed(
            @NotNull Long size, @NotBlank @Size(max = 100) String root, @Nullable LocalDate on) {}

    record NamedKey(
            @NotBlank @Size(max = 3000) String vkey,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    record OrderedKey(@NotBlank @Size(max = 3000) String vkey, @Nullable LocalDate on) {}
}
