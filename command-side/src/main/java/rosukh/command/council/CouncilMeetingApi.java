package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.council.Task;

/// Commands that call a meeting of the policy council, open it and close its minutes, over HTTP.
@RestController
@RequestMapping("/api/v1/council-meetings")
class CouncilMeetingApi {

    private final Commands commands;
    private final Ids ids;

    CouncilMeetingApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "committee"})
    @Described(
            value =
                    "Call a meeting of all members of the policy council; who calls it is its"
                            + " secretary",
            example =
                    """
                    {"meetsOn": "2026-12-20", "place": "Hall 2", "chair": "committee", "quorum": 7}
                    """,
            status = 201,
            refusals = {
                "COUNCIL_MEETS_BEFORE_CALL",
                "COUNCIL_CHAIR_NOT_SEATED",
                "COUNCIL_CHAIR_IS_SECRETARY",
                "COUNCIL_QUORUM_RANGE",
                "COUNCIL_TEXT_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> conveneCouncil(
            @Valid @RequestBody Calling body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                        new ConveneCouncil(
                                ids.councilMeeting(),
                                Dates.covered("meetsOn", body.meetsOn()),
                                body.place(),
                                body.chair(),
                                body.quorum(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion),
                "/council-meetings");
    }

    @PostMapping("/{meetingId}/topics")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value =
                    "Put a draft resolution on the agenda, with the indicator it should move and"
                            + " what it asks of whom",
            example =
                    """
                    {"title": "Digital training in parks", "text": "Training is offered in every park.", "gauge": "I9", "area": "IR", "direction": "UP",
                     "tasks": [{"owner": "ministry-industry", "action": "Offer courses", "measure": "Courses held", "target": "40 a year", "workingDays": 120, "priority": true}]}
                    """,
            refusals = {
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_OVER",
                "COUNCIL_ALREADY_OPEN",
                "COUNCIL_AIM_UNKNOWN",
                "COUNCIL_AREA_UNKNOWN",
                "COUNCIL_TASKS_MALFORMED",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> putTopic(
            @PathVariable String meetingId, @Valid @RequestBody Draft body, Occasion occasion) {
        return sent(
                new PutTopic(
                        meetingId,
                        body.title(),
                        body.text(),
                        body.gauge(),
                        body.area(),
                        body.direction(),
                        body.tasks().stream().map(Asked::task).toList(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{meetingId}/cancellation")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Give a meeting up before it was opened",
            example =
                    """
                    {"grounds": "Too few members can come"}
                    """,
            refusals = {
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_OVER",
                "COUNCIL_ALREADY_OPEN",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> cancelMeeting(
            @PathVariable String meetingId, @Valid @RequestBody Why body, Occasion occasion) {
        return sent(
                new CancelMeeting(
                        meetingId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{meetingId}/opening")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Open a meeting with the members present",
            example =
                    """
                    {"present": ["kamran", "reza"]}
                    """,
            refusals = {
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_OVER",
                "COUNCIL_ALREADY_OPEN",
                "COUNCIL_NOT_YET",
                "COUNCIL_AGENDA_EMPTY",
                "COUNCIL_PRESENT_MALFORMED",
                "COUNCIL_WITHOUT_QUORUM",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> openMeeting(
            @PathVariable String meetingId,
            @Valid @RequestBody Attendance body,
            Occasion occasion) {
        return sent(
                new OpenMeeting(
                        meetingId,
                        body.present(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{meetingId}/minutes")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Draw up the minutes when every topic is counted or put off",
            example =
                    """
                    {}
                    """,
            refusals = {
                "COUNCIL_NOT_OPEN",
                "COUNCIL_MINUTES_DRAFTED",
                "COUNCIL_OVER",
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_TOPICS_OPEN",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> draftCouncilMinutes(
            @PathVariable String meetingId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new DraftCouncilMinutes(
                        meetingId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{meetingId}/signatures")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value =
                    "Sign the minutes as chair or secretary; the second signature closes the"
                            + " meeting",
            example =
                    """
                    {"sha256": "abababababababababababababababababababababababababababababababab"}
                    """,
            refusals = {
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_OVER",
                "COUNCIL_MINUTES_MISSING",
                "COUNCIL_MINUTES_OTHER",
                "COUNCIL_SIGNED_BEFORE",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> signCouncilMinutes(
            @PathVariable String meetingId, @Valid @RequestBody Signing body, Occasion occasion) {
        return sent(
                new SignCouncilMinutes(
                        meetingId,
                        body.sha256(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(DeliberationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(CouncilIds.checked(command), occasion));
    }

    record Calling(
            @NotNull LocalDate meetsOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @Min(1) @Max(100) int quorum,
            @Nullable LocalDate on) {}

    record Draft(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String text,
            @NotBlank @Size(max = 10) String gauge,
            @NotBlank @Size(max = 100) String area,
            @NotBlank @Size(max = 10) String direction,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Asked> tasks,
            @Nullable LocalDate on) {}

    record Asked(
            @NotBlank @Size(max = 100) String owner,
            @NotBlank @Size(max = 1000) String action,
            @NotBlank @Size(max = 400) String measure,
            @NotBlank @Size(max = 400) String target,
            @Min(1) @Max(500) int workingDays,
            boolean priority) {

        Task task() {
            return new Task(owner, action, measure, target, workingDays, priority);
        }
    }

    record Why(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}

    record Attendance(
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> present,
            @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}

    record Signing(@NotBlank @Size(max = 64) String sha256, @Nullable LocalDate on) {}
}
