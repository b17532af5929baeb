package rosukh.command.brokers;

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
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands about the training of brokers over HTTP.
@RestController
@RequestMapping("/api/v1/brokers")
class BrokerApi {

    private final Commands commands;

    BrokerApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Enrol somebody who is to become a broker",
            example =
                    """
                    {"account": "broker", "organisation": "broker-1"}
                    """,
            refusals = {
                "BROKER_ALREADY_ENROLLED",
                "BROKER_NOT_NAMED",
                "ACCOUNT_UNKNOWN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> enrolBroker(
            @Valid @RequestBody Enrolment body, @Creating Occasion occasion) {
        return sent(
                new EnrolBroker(body.account(), body.organisation(), by(occasion), day(body.on())),
                occasion);
    }

    @PostMapping("/{account}/body-changes")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a broker works for another body from now on",
            example =
                    """
                    {"organisation": "broker-2"}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_UNCHANGED",
                "BROKER_NOT_NAMED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> changeBody(
            @PathVariable String account, @Valid @RequestBody Body body, Occasion occasion) {
        return sent(
                new ChangeBody(account, body.organisation(), by(occasion), day(body.on())),
                occasion);
    }

    @PostMapping("/{account}/attendance")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a broker was present in a module of the curriculum",
            example =
                    """
                    {"module": "FINANCE", "hours": 8}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_MODULE_UNKNOWN",
                "BROKER_HOURS_RANGE",
                "BROKER_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> recordAttendance(
            @PathVariable String account, @Valid @RequestBody Attendance body, Occasion occasion) {
        return sent(
                new RecordAttendance(
                        account, body.module(), body.hours(), by(occasion), day(body.on())),
                occasion);
    }

    @PostMapping("/{account}/exams")
    @RolesAllowed("officer")
    @Described(
            value = "Record a sitting of the examination; violations say why one is not allowed",
            example =
                    """
                    {"score": 74}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_SCORE_RANGE",
                "BROKER_EXAM_NOT_ALLOWED",
                "BROKER_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> recordExam(
            @PathVariable String account, @Valid @RequestBody Exam body, Occasion occasion) {
        return sent(new RecordExam(account, body.score(), by(occasion), day(body.on())), occasion);
    }

    @PostMapping("/{account}/bridging")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a broker completed the bridging module of a scheme's version",
            example =
                    """
                    {"schemeId": "ir-kb", "version": "1405-01-11"}
                    """,
            refusals = {
                "BROKER_UNKNOWN",
                "BROKER_BRIDGING_NOT_REQUIRED",
                "BROKER_BRIDGING_DONE",
                "BROKER_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> completeBridging(
            @PathVariable String account, @Valid @RequestBody Bridging body, Occasion occasion) {
        return sent(
                new CompleteBridging(
                        account, body.schemeId(), body.version(), by(occasion), day(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(BrokerCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    private static String by(Occasion occasion) {
        return occasion.actor().account();
    }

    private static LocalDate day(@Nullable LocalDate on) {
        return Dates.orToday(on);
    }

    /// @param account has signed in here as a broker
    /// @param organisation key of the body
    record Enrolment(
            @NotBlank @Size(max = 200) String account,
            @NotBlank @Size(max = 100) String organisation,
            @Nullable LocalDate on) {}

    record Body(@NotBlank @Size(max = 100) String organisation, @Nullable LocalDate on) {}

    /// @param module `RULES`, `PRODUCT`, `FINANCE`, `IP`, `NEEDS` or `ETHICS`
    /// @param hours on that day
    record Attendance(@NotBlank @Size(max = 40) String module, int hours, @Nullable LocalDate on) {}

    /// @param score points of 100
    record Exam(int score, @Nullable LocalDate on) {}

    record Bridging(
            @NotBlank @Size(max = 100) String schemeId,
            @NotBlank @Size(max = 100) String version,
            @Nullable LocalDate on) {}
}
