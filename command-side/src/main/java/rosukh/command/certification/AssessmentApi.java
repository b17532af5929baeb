package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;

/// Commands that judge a submitted application, over HTTP.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class AssessmentApi {

    private final Commands commands;
    private final Certificates certificates;

    AssessmentApi(Commands commands, Certificates certificates) {
        this.commands = commands;
        this.certificates = certificates;
    }

    @PostMapping("/criterion-assessments")
    @RolesAllowed("assessor")
    @Described(
            value = "Judge one criterion, or judge it anew",
            example =
                    """
                    {"criterion": "P1", "subject": "p1",
                     "finding": {"field": "technologyLevel", "values": ["LOW"]}, "remark": "Seen in production"}
                    """,
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_CRITERION_UNKNOWN",
                "CASE_SUBJECT_UNKNOWN",
                "CASE_FINDING_OFF_CRITERION",
                "CASE_ANSWER_INVALID",
                "CASE_HELPER_MAY_NOT_ASSESS",
                "CASE_DECIDER_MAY_NOT_ASSESS",
                "CASE_ASSESSOR_NOT_ASSIGNED",
                "CASE_ASSESSOR_IN_CONFLICT",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_ALREADY_RECOMMENDED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> assessCriterion(
            @PathVariable String caseId, @Valid @RequestBody Found body, Occasion occasion) {
        Actor assessor = occasion.actor();
        return sent(
                new AssessCriterion(
                        caseId,
                        body.criterion(),
                        body.subject() == null ? "" : body.subject(),
                        body.finding().answer(),
                        body.remark() == null ? "" : body.remark(),
                        assessor.account(),
                        assessor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/visits")
    @RolesAllowed("assessor")
    @Described(
            value = "Record that the firm was seen at work",
            example =
                    """
                    {"findings": "The furnace runs; three batches were seen"}
                    """,
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_ALREADY_RECOMMENDED",
                "CASE_HELPER_MAY_NOT_ASSESS",
                "CASE_DECIDER_MAY_NOT_ASSESS",
                "CASE_ASSESSOR_NOT_ASSIGNED",
                "CASE_ASSESSOR_IN_CONFLICT",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_VISIT_MALFORMED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordVisit(
            @PathVariable String caseId, @Valid @RequestBody Visit body, Occasion occasion) {
        Actor assessor = occasion.actor();
        return sent(
                new RecordVisit(
                        caseId,
                        body.findings(),
                        assessor.account(),
                        assessor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/recommendations")
    @RolesAllowed("assessor")
    @Described(
            value = "Recommend an outcome; all criteria are judged",
            example =
                    """
                    {"opinion": "The alloy is not of a high technology level; refuse"}
                    """,
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_CRITERIA_OPEN",
                "CASE_CLOCK_STANDS",
                "CASE_HELPER_MAY_NOT_ASSESS",
                "CASE_DECIDER_MAY_NOT_ASSESS",
                "CASE_ASSESSOR_NOT_ASSIGNED",
                "CASE_ASSESSOR_IN_CONFLICT",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_ALREADY_RECOMMENDED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recommendOutcome(
            @PathVariable String caseId, @Valid @RequestBody Opinion body, Occasion occasion) {
        Actor assessor = occasion.actor();
        return sent(
                new RecommendOutcome(
                        caseId,
                        body.opinion(),
                        assessor.account(),
                        assessor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/grants")
    @RolesAllowed("committee")
    @Described(
            value = "Grant the status, as a second person",
            refusals = {
                "CASE_NOT_RECOMMENDED",
                "CASE_ASSESSOR_MAY_NOT_DECIDE",
                "CASE_RECOMMENDER_MAY_NOT_DECIDE",
                "CASE_HELPER_MAY_NOT_DECIDE",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_CLOCK_STANDS",
                "CASE_ALREADY_DECIDED",
                "CASE_ON_AGENDA",
                "CASE_NOT_ELIGIBLE",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> grantStatus(
            @PathVariable String caseId,
            @RequestBody(required = false) @Nullable Day body,
            Occasion occasion) {
        Actor decider = occasion.actor();
        return sent(
                new GrantStatus(caseId, decider.account(), decider.organisation(), Day.of(body)),
                occasion);
    }

    @PostMapping("/refusals")
    @RolesAllowed("committee")
    @Described(
            value = "Refuse the status with coded reasons",
            example =
                    """
                    {"reasons": ["R_TECH_LEVEL"], "explanation": "The alloy is on the market"}
                    """,
            refusals = {
                "CASE_NOT_RECOMMENDED",
                "CASE_ASSESSOR_MAY_NOT_DECIDE",
                "CASE_RECOMMENDER_MAY_NOT_DECIDE",
                "CASE_HELPER_MAY_NOT_DECIDE",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_CLOCK_STANDS",
                "CASE_ALREADY_DECIDED",
                "CASE_ON_AGENDA",
                "CASE_ELIGIBLE",
                "CASE_REASONS_MALFORMED",
                "CASE_REASON_UNKNOWN",
                "CASE_REASON_NOT_FOUND",
                "CASE_EXPLANATION_MISSING",
                "REASON_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> refuseStatus(
            @PathVariable String caseId,
            @Valid @RequestBody Refusal body,
            @Reasoned Occasion occasion) {
        Actor decider = occasion.actor();
        return sent(
                new RefuseStatus(
                        caseId,
                        body.reasons(),
                        body.explanation(),
                        decider.account(),
                        decider.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/certificates")
    @RolesAllowed("officer")
    @Described(
            value = "Issue the certificate, under the next free number unless one is given",
            refusals = {
                "CASE_NOT_GRANTED",
                "CERTIFICATE_NUMBER_MALFORMED",
                "CERTIFICATE_NUMBER_TAKEN",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> issueCertificate(
            @PathVariable String caseId,
            @Valid @RequestBody(required = false) @Nullable Numbered body,
            Occasion occasion) {
        return Answers.ok(
                certificates.issue(
                        caseId,
                        body == null ? null : body.certificateNumber(),
                        Dates.orToday(body == null ? null : body.on()),
                        occasion));
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Found(
            @NotBlank @Size(max = 100) String criterion,
            @Nullable @Size(max = 100) String subject,
            @NotNull @Valid Given finding,
            @Nullable @Size(max = 4000) String remark,
            @Nullable LocalDate on) {}

    record Visit(@NotBlank @Size(max = 4000) String findings, @Nullable LocalDate on) {}

    record Opinion(@NotBlank @Size(max = 4000) String opinion, @Nullable LocalDate on) {}

    record Refusal(
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> reasons,
            @NotBlank @Size(max = 4000) String explanation,
            @Nullable LocalDate on) {}

    record Numbered(
            @Nullable @Size(min = 1, max = 40) String certificateNumber, @Nullable LocalDate on) {}
}
