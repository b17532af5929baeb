package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.NewProduct;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands on the appeal of a refused firm, over HTTP.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class AppealApi {

    private final Commands commands;

    AppealApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/appeals")
    @RolesAllowed({"firm", "broker", "officer"})
    @Described(
            value = "Object to a refusal; other people look at the case",
            example =
                    """
                    {"grounds": "The pilot plant was not looked at",
                     "products": [{"productId": "p9", "name": "Ceramic filter",
                                   "answers": [{"field": "technologyLevel", "values": ["HIGH"]}]}]}
                    """,
            refusals = {
                "CASE_NOT_REFUSED",
                "CASE_APPEALED_BEFORE",
                "CASE_APPEAL_BARRED",
                "CASE_APPEAL_TOO_LATE",
                "CASE_FOLLOWED_BY_ANOTHER",
                "CASE_GROUNDS_MISSING",
                "CASE_PRODUCT_KNOWN",
                "CASE_PRODUCT_MALFORMED",
                "CASE_FIELD_UNKNOWN",
                "CASE_FIELD_TWICE",
                "CASE_ANSWER_INVALID",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> fileAppeal(
            @PathVariable String caseId, @Valid @RequestBody Objection body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new FileAppeal(
                        caseId,
                        body.grounds(),
                        products(body),
                        actor.account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/appeal-opinions")
    @RolesAllowed("assessor")
    @Described(
            value = "Say what should become of an appeal",
            example =
                    """
                    {"uphold": true, "opinion": "The pilot plant meets the criterion"}
                    """,
            refusals = {
                "CASE_NOT_APPEALED",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_DECIDER_MAY_NOT_ASSESS",
                "CASE_ASSESSOR_IN_CONFLICT",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> giveOpinion(
            @PathVariable String caseId, @Valid @RequestBody Opinion body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new GiveAppealOpinion(
                        caseId,
                        body.uphold(),
                        body.opinion(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/appeals/upholding")
    @RolesAllowed("committee")
    @Described(
            value = "Lift the refusal, as a second person; others judge anew",
            example =
                    """
                    {"explanation": "The pilot plant meets the criterion"}
                    """,
            refusals = {
                "CASE_NOT_APPEALED",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_ASSESSOR_MAY_NOT_DECIDE",
                "CASE_OPINION_MISSING",
                "CASE_RECOMMENDER_MAY_NOT_DECIDE",
                "CASE_CLOCK_STANDS",
                "CASE_EXPLANATION_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> upholdAppeal(
            @PathVariable String caseId, @Valid @RequestBody Ruling body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new UpholdAppeal(
                        caseId,
                        body.explanation(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/appeals/rejection")
    @RolesAllowed("committee")
    @Described(
            value = "Let the refusal stand, as a second person",
            example =
                    """
                    {"explanation": "The pilot plant is not the firm's own design"}
                    """,
            refusals = {
                "CASE_NOT_APPEALED",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_ASSESSOR_MAY_NOT_DECIDE",
                "CASE_OPINION_MISSING",
                "CASE_RECOMMENDER_MAY_NOT_DECIDE",
                "CASE_CLOCK_STANDS",
                "CASE_EXPLANATION_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rejectAppeal(
            @PathVariable String caseId, @Valid @RequestBody Ruling body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new RejectAppeal(
                        caseId,
                        body.explanation(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    private static List<NewProduct> products(Objection body) {
        if (body.products() == null) return List.of();
        return body.products().stream()
                .map(each ->
                        new NewProduct(
                                each.productId(), each.name(), Given.answers(each.answers())))
                .toList();
    }

    /// @param products new products; usually none
    record Objection(
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable @Size(max = 20) List<@NotNull @Valid Added> products,
            @Nullable LocalDate on) {}

    record Added(
            @NotBlank @Size(max = 40) String productId,
            @NotBlank @Size(max = 400) String name,
            @NotNull @Size(max = 200) List<@NotNull @Valid Given> answers) {}

    record Opinion(
            @NotNull Boolean uphold,
            @NotBlank @Size(max = 4000) String opinion,
            @Nullable LocalDate on) {}

    record Ruling(@NotBlank @Size(max = 4000) String explanation, @Nullable LocalDate on) {}
}
