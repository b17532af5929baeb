package rosukh.command.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.audit.ReplayCommand.CancelReplay;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.audit.ReplayEvent;
import rosukh.eventstore.CommitLog;

/// Replays of views over HTTP. The answer says where to read how far it has come.
@RestController
@RequestMapping("/api/v1/replays")
class ReplayApi {

    private static final String COLLECTION = "/replays";

    private final Commands commands;
    private final Ids ids;
    private final CommitLog log;
    private final ReplayableViews views;

    ReplayApi(Commands commands, Ids ids, CommitLog log, ReplayableViews views) {
        this.commands = commands;
        this.ids = ids;
        this.log = log;
        this.views = views;
    }

    @PostMapping
    @RolesAllowed({"auditor", "operator"})
    @Described(
            value = "Rebuild a view from the log beside the live one and compare the two",
            example =
                    """
                    {"view": "certification.pipeline", "from": 0}
                    """,
            status = 201,
            refusals = {
                "REPLAY_VIEW_MALFORMED",
                "REPLAY_VIEW_UNKNOWN",
                "REPLAY_PERIOD_MALFORMED",
                "REPLAY_AHEAD",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> askForReplay(@Valid @RequestBody Asked body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                                new AskForReplay(
                                        ids.replay(),
                                        views.known(body.view()),
                                        body.from() == null ? 0 : body.from(),
                                        body.to(),
                                        log.head(),
                                        occasion.actor().account(),
                                        Dates.orToday(body.on())),
                                occasion)
                        .without(ReplayEvent.streamOf("")),
                COLLECTION);
    }

    @PostMapping("/{replayId}/cancellation")
    @RolesAllowed({"auditor", "operator"})
    @Described(
            value = "Give up a replay that is not wanted any more",
            refusals = {
                "REPLAY_UNKNOWN",
                "REPLAY_ALREADY_CANCELLED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> cancelReplay(
            @PathVariable String replayId, @Valid @RequestBody Cancelled body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new CancelReplay(
                                replayId, occasion.actor().account(), Dates.orToday(body.on())),
                        occasion));
    }

    /// @param view the processing group that fills it
    /// @param from first position of the period whose documents are compared; 0 by default
    /// @param to last position; the head of the log by default
    record Asked(
            @NotBlank @Size(max = 100) String view,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate on) {}

    record Cancelled(@Nullable LocalDate on) {}
}
