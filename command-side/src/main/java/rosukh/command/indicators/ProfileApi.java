package rosukh.command.indicators;

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
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;

/// Commands on a firm's profile over HTTP. A firm acts on its own one.
@RestController
@RequestMapping("/api/v1/firms/{firmId}")
class ProfileApi {

    private final Commands commands;

    ProfileApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/profiles")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Report the figures of a year of business",
            example =
                    """
                    {"periodEnd": "2026-03-20", "figures": {"revenueRial": 412000000000,
                     "rdSpendRial": 7100000000, "kbSalesRial": 38000000000, "fteTenths": 465,
                     "rdFteTenths": 21, "digitalScore": 5}, "on": "2026-06-10"}
                    """,
            refusals = {
                "PROFILE_PERIOD_NOT_OVER",
                "PROFILE_ALREADY_REPORTED",
                "PROFILE_DATE_BEFORE_LAST",
                "PROFILE_FIGURE_OUT_OF_RANGE",
                "PROFILE_KB_SALES_ABOVE_REVENUE",
                "PROFILE_RD_STAFF_ABOVE_STAFF",
                "PROFILE_SCORE_OUT_OF_RANGE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reportFirmProfile(
            @PathVariable String firmId,
            @Valid @RequestBody Reported body,
            @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ReportFirmProfile(
                        firmId,
                        Dates.orToday("periodEnd", body.periodEnd()),
                        body.figures().figures(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/profiles/{periodEnd}/corrections")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Put right figures in the place of those reported; the earlier ones stay",
            example =
                    """
                    {"figures": {"revenueRial": 412000000000, "rdSpendRial": 9100000000,
                     "kbSalesRial": 38000000000, "fteTenths": 465, "rdFteTenths": 21,
                     "digitalScore": 5}, "grounds": "The laboratory was left out"}
                    """,
            refusals = {
                "PROFILE_NOT_REPORTED",
                "PROFILE_UNCHANGED",
                "PROFILE_DATE_BEFORE_LAST",
                "PROFILE_FIGURE_OUT_OF_RANGE",
                "PROFILE_KB_SALES_ABOVE_REVENUE",
                "PROFILE_RD_STAFF_ABOVE_STAFF",
                "PROFILE_SCORE_OUT_OF_RANGE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> correctProfile(
            @PathVariable String firmId,
            @PathVariable LocalDate periodEnd,
            @Valid @RequestBody Corrected body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new CorrectProfile(
                        firmId,
                        periodEnd,
                        body.figures().figures(),
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/operations")
    @RolesAllowed("officer")
    @Described(
            value = "Record whether a firm works, stands idle, builds or is closed from a day on",
            example =
                    """
                    {"state": "IDLE", "since": "2026-07-01"}
                    """,
            refusals = {
                "OPERATION_UNCHANGED",
                "OPERATION_BEFORE_PREVIOUS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordOperation(
            @PathVariable String firmId,
            @Valid @RequestBody Operation body,
            @Creating Occasion occasion) {
        return sent(
                new RecordOperation(
                        firmId,
                        body.state(),
                        Dates.orToday("since", body.since()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/rights")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Register a right of intellectual property of a firm",
            example =
                    """
                    {"kind": "PATENT", "number": "IR-104882", "title": "Ceramic coating of blades",
                     "from": "2024-02-11", "expiresBy": "2044-02-11"}
                    """,
            refusals = {
                "RIGHT_NUMBER_MALFORMED",
                "RIGHT_PERIOD_INVERTED",
                "RIGHT_ALREADY_REGISTERED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> registerRight(
            @PathVariable String firmId,
            @Valid @RequestBody Right body,
            @Creating Occasion occasion) {
        LocalDate to = body.expiresBy();
        return sent(
                new RegisterRight(
                        firmId,
                        body.kind(),
                        body.number(),
                        body.title(),
                        Dates.covered("from", body.from()),
                        to == null ? null : Dates.covered("expiresBy", to),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/rights/{rightId}/lapse")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Record that a right of intellectual property ended",
            example =
                    """
                    {"lastDay": "2026-08-31", "grounds": "The renewal was not applied for"}
                    """,
            refusals = {
                "RIGHT_UNKNOWN",
                "RIGHT_ALREADY_LAPSED",
                "RIGHT_LAPSE_OUT_OF_TIME",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> lapseRight(
            @PathVariable String firmId,
            @PathVariable String rightId,
            @Valid @RequestBody Lapse body,
            @Reasoned Occasion occasion) {
        return sent(
                new LapseRight(
                        firmId,
                        rightId,
                        Dates.orToday("lastDay", body.lastDay()),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(ProfileCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param digitalScore of the digital survey, 0 to 12; null where it was not answered
    record Figures(
            @NotNull Long revenueRial,
            @NotNull Long rdSpendRial,
            @NotNull Long kbSalesRial,
            @NotNull Integer fteTenths,
            @NotNull Integer rdFteTenths,
            @Nullable Integer digitalScore) {

        ProfileFigures figures() {
            return new ProfileFigures(
                    revenueRial,
                    rdSpendRial,
                    kbSalesRial,
                    fteTenths,
                    rdFteTenths,
                    digitalScore == null ? null : new DigitalSurvey(digitalScore));
        }
    }

    record Reported(
            @NotNull LocalDate periodEnd,
            @Valid @NotNull Figures figures,
            @Nullable LocalDate on) {}

    record Corrected(
            @Valid @NotNull Figures figures,
            @NotBlank @Size(max = 2000) String grounds,
            @Nullable LocalDate on) {}

    record Operation(
            @NotNull OperatingState state, @NotNull LocalDate since, @Nullable LocalDate on) {}

    /// @param expiresBy last day in force; null for open
    record Right(
            @NotNull RightKind kind,
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 400) String title,
            @NotNull LocalDate from,
            @Nullable LocalDate expiresBy,
            @Nullable LocalDate on) {}

    record Lapse(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 2000) String grounds,
            @Nullable LocalDate on) {}
}
