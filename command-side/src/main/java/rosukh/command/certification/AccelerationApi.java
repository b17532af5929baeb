package rosukh.command.certification;

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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;

/// Commands that help a firm on its way, from found talent to the completed plan, over HTTP.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class AccelerationApi {

    private final Commands commands;

    AccelerationApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/talent")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a firm is able to become knowledge-based",
            example =
                    """
                    {"field": "MATERIALS_CHEM", "grounds": "Own alloy, two patents pending"}
                    """,
            refusals = {
                "CASE_TALENT_ALREADY_IDENTIFIED",
                "CASE_TECHNOLOGY_FIELD_UNKNOWN",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> identifyTalent(
            @PathVariable String caseId, @Valid @RequestBody Talent body, Occasion occasion) {
        return sent(
                new IdentifyTalent(caseId, body.field(), body.grounds(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/needs-assessments")
    @RolesAllowed({"officer", "broker"})
    @Described(
            value = "Record what the firm lacks on its way to the status",
            example =
                    """
                    {"digitalIntensity": 4,
                     "needs": [{"code": "LABORATORY_TEST", "description": "Wear test of the alloy"}]}
                    """,
            refusals = {
                "CASE_TALENT_NOT_IDENTIFIED",
                "CASE_DIGITAL_INTENSITY_RANGE",
                "CASE_NEED_MALFORMED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> assessNeeds(
            @PathVariable String caseId, @Valid @RequestBody Needs body, Occasion occasion) {
        return sent(
                new AssessNeeds(
                        caseId,
                        body.digitalIntensity(),
                        body.needs().stream()
                                .map(need -> new Need(need.code(), need.description()))
                                .toList(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/acceleration-plans")
    @RolesAllowed({"officer", "broker"})
    @Described(
            value = "Agree with a broker how the firm is helped",
            example =
                    """
                    {"brokerOrganisation": "broker-1",
                     "items": [{"item": "A1", "title": "Test report", "dueOn": "2036-02-01"}]}
                    """,
            refusals = {
                "CASE_NEEDS_NOT_ASSESSED",
                "CASE_PLAN_ALREADY_AGREED",
                "CASE_PLAN_MALFORMED",
                "CASE_HELPER_HAS_ASSESSED",
                "CASE_HELPER_HAS_DECIDED",
                "CASE_HELPER_OF_OTHERS",
                "CASE_HELPER_NOT_ASSIGNED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> agreeAccelerationPlan(
            @PathVariable String caseId, @Valid @RequestBody Plan body, Occasion occasion) {
        return sent(
                new AgreeAccelerationPlan(
                        caseId,
                        People.helper(body.brokerOrganisation(), occasion.actor()),
                        occasion.actor().account(),
                        items(body.items()),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/plan-items/{item}/completion")
    @RolesAllowed({"officer", "broker"})
    @Described(
            value = "Record that an item of the plan is done",
            refusals = {
                "CASE_PLAN_MISSING",
                "CASE_PLAN_ITEM_UNKNOWN",
                "CASE_PLAN_ITEM_DONE",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> completePlanItem(
            @PathVariable String caseId,
            @PathVariable String item,
            @RequestBody(required = false) @Nullable Day body,
            Occasion occasion) {
        return sent(new CompletePlanItem(caseId, item, Day.of(body)), occasion);
    }

    private static List<PlanItem> items(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> {
                    Step step = steps.get(i);
                    LocalDate due = Dates.covered("items[" + i + "].dueOn", step.dueOn());
                    return new PlanItem(step.item(), step.title(), due);
                })
                .toList();
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Talent(
            @NotBlank @Size(max = 100) String field,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}

    record Needs(
            @NotNull @Min(0) @Max(12) Integer digitalIntensity,
            @NotNull @Size(max = 100) List<@NotNull @Valid Lack> needs,
            @Nullable LocalDate on) {}

    record Lack(
            @NotBlank @Size(max = 100) String code,
            @NotNull @Size(max = 4000) String description) {}

    record Plan(
            @NotBlank @Size(max = 100) String brokerOrganisation,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Step> items,
            @Nullable LocalDate on) {}

    record Step(
            @NotBlank @Size(max = 40) String item,
            @NotBlank @Size(max = 400) String title,
            @NotNull LocalDate dueOn) {}
}
