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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands that bring a case from its opening to its submission, over HTTP.
@RestController
@RequestMapping("/api/v1")
class CertificationApi {

    private final Commands commands;
    private final Cases cases;

    CertificationApi(Commands commands, Cases cases) {
        this.commands = commands;
        this.cases = cases;
    }

    @PostMapping("/firms/{firmId}/cases")
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value = "Open a case for a firm",
            status = 201,
            example =
                    """
                    {"schemeId": "ir-kb", "estateKey": "KRM-P01"}
                    """,
            refusals = {
                "CASE_FIRM_UNKNOWN",
                "CASE_FIRM_WORKS_ELSEWHERE",
                "CASE_NUMBER_NOT_NEXT",
                "CASE_EARLIER_OPEN",
                "CASE_ALREADY_OPEN",
                "CASE_BEFORE_REGISTRATION",
                "CASE_SCHEME_UNKNOWN",
                "CASE_NO_SCHEME_IN_FORCE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> openCase(
            @PathVariable String firmId,
            @Valid @RequestBody Opened body,
            @Creating Occasion occasion) {
        int number = body.number() == null ? cases.next(firmId) : body.number();
        return Answers.created(
                commands.send(
                        new OpenCase(
                                Cases.id(firmId, number),
                                firmId,
                                number,
                                body.schemeId(),
                                body.estateKey(),
                                Dates.orToday(body.on())),
                        occasion),
                "/cases");
    }

    @PostMapping("/firms/{firmId}/renewals")
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value =
                    "Open a case that renews a certificate, within the last six months of its validity",
            example =
                    """
                    {"schemeId": "ir-kb", "estateKey": "KRM-P01", "renewalOf": "f-1.1"}
                    """,
            status = 201,
            refusals = {
                "CASE_NOTHING_TO_RENEW",
                "CASE_RENEWAL_TOO_EARLY",
                "CASE_RENEWAL_TOO_LATE",
                "CASE_CERTIFICATE_REVOKED",
                "CASE_FIRM_UNKNOWN",
                "CASE_FIRM_WORKS_ELSEWHERE",
                "CASE_NUMBER_NOT_NEXT",
                "CASE_EARLIER_OPEN",
                "CASE_ALREADY_OPEN",
                "CASE_BEFORE_REGISTRATION",
                "CASE_SCHEME_UNKNOWN",
                "CASE_NO_SCHEME_IN_FORCE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> openRenewal(
            @PathVariable String firmId,
            @Valid @RequestBody Renewal body,
            @Creating Occasion occasion) {
        int number = cases.next(firmId);
        return Answers.created(
                commands.send(
                        new OpenRenewal(
                                Cases.id(firmId, number),
                                firmId,
                                number,
                                body.schemeId(),
                                body.estateKey(),
                                body.renewalOf(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion),
                "/cases");
    }

    @PostMapping("/cases/{caseId}/products")
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value = "Declare a product, or declare it anew",
            example =
                    """
                    {"productId": "p1", "name": "Wear-resistant alloy",
                     "answers": [{"field": "technologyLevel", "values": ["HIGH"]},
                                 {"field": "rdDesign", "values": ["PRODUCT", "PROCESS"]},
                                 {"field": "stage", "values": ["PROTOTYPE"]}]}
                    """,
            refusals = {
                "CASE_PRODUCT_MALFORMED",
                "CASE_FIELD_UNKNOWN",
                "CASE_FIELD_TWICE",
                "CASE_ANSWER_INVALID",
                "CASE_ALREADY_SUBMITTED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declareProduct(
            @PathVariable String caseId, @Valid @RequestBody Product body, Occasion occasion) {
        return sent(
                new DeclareProduct(
                        caseId,
                        body.productId(),
                        body.name(),
                        Given.answers(body.answers()),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/cases/{caseId}/facts")
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value = "Declare the firm's figures; a later answer replaces an earlier one",
            example =
                    """
                    {"answers": [{"field": "operatingRevenueRial", "values": ["42000000000"]},
                                 {"field": "totalSalesRial", "values": ["42000000000"]},
                                 {"field": "kbSalesRial", "values": ["21000000000"]},
                                 {"field": "insuredStaff", "values": ["9"]}]}
                    """,
            refusals = {
                "CASE_NOTHING_DECLARED",
                "CASE_FIELD_UNKNOWN",
                "CASE_FIELD_TWICE",
                "CASE_ANSWER_INVALID",
                "CASE_ALREADY_SUBMITTED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declareFacts(
            @PathVariable String caseId, @Valid @RequestBody Facts body, Occasion occasion) {
        return sent(
                new DeclareFacts(caseId, Given.answers(body.answers()), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/cases/{caseId}/submissions")
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value = "Submit the application; refused with the list of what is missing",
            refusals = {
                "CASE_INCOMPLETE",
                "EVIDENCE_CHANGED",
                "EVIDENCE_NOT_SCANNED",
                "EVIDENCE_KEY_MISSING",
                "CASE_BARRED",
                "CASE_ALREADY_SUBMITTED",
                "CASE_NO_SCHEME_IN_FORCE",
                "CASE_CLOCK_STANDS",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> submitApplication(
            @PathVariable String caseId,
            @RequestBody(required = false) @Nullable Day body,
            Occasion occasion) {
        return sent(
                new SubmitApplication(
                        caseId,
                        occasion.actor().account(),
                        cases.intactEvidence(caseId, occasion),
                        cases.scannedOnly(),
                        Day.of(body)),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Opened(
            @NotBlank @Size(max = 100) String schemeId,
            @NotBlank @Size(max = 40) String estateKey,
            @Nullable @Min(1) @Max(1000) Integer number,
            @Nullable LocalDate on) {}

    record Renewal(
            @NotBlank @Size(max = 100) String schemeId,
            @NotBlank @Size(max = 100) String estateKey,
            @NotBlank @Size(max = 100) String renewalOf,
            @Nullable LocalDate on) {}

    record Product(
            @NotBlank @Size(max = 100) String productId,
            @NotBlank @Size(max = 400) String name,
            @NotNull @Size(max = 500) List<@NotNull @Valid Given> answers,
            @Nullable LocalDate on) {}

    record Facts(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid Given> answers,
            @Nullable LocalDate on) {}
}
