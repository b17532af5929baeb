package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.certification.Answer;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;

/// Commands that bring a case from its opening to its submission, from the forms of its page.
@Controller
@RequestMapping("/forms")
class CertificationForms {

    private final Commands commands;
    private final Cases cases;
    private final Attachments attachments;

    CertificationForms(Commands commands, Cases cases, Attachments attachments) {
        this.commands = commands;
        this.cases = cases;
        this.attachments = attachments;
    }

    @PostMapping("/firms/{firmId}/cases")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView openCase(@PathVariable String firmId, Form form, @Creating Occasion occasion) {
        String schemeId = form.text("schemeId");
        String estateKey = form.text("estateKey");
        LocalDate on = form.day("on");
        form.check();
        int number = cases.next(firmId);
        OpenCase command =
                new OpenCase(Cases.id(firmId, number), firmId, number, schemeId, estateKey, on);
        return sent(command, form, occasion);
    }

    @PostMapping("/firms/{firmId}/renewals")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView openRenewal(@PathVariable String firmId, Form form, @Creating Occasion occasion) {
        String schemeId = form.text("schemeId");
        String estateKey = form.text("estateKey");
        String renewalOf = form.text("renewalOf");
        LocalDate on = form.day("on");
        form.check();
        int number = cases.next(firmId);
        OpenRenewal command =
                new OpenRenewal(
                        Cases.id(firmId, number),
                        firmId,
                        number,
                        schemeId,
                        estateKey,
                        renewalOf,
                        occasion.actor().account(),
                        on);
        return sent(command, form, occasion);
    }

    @PostMapping("/cases/{caseId}/talent")
    @RolesAllowed("officer")
    RedirectView identifyTalent(@PathVariable String caseId, Form form, Occasion occasion) {
        String field = form.text("field");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(new IdentifyTalent(caseId, field, grounds, on), form, occasion);
    }

    @PostMapping("/cases/{caseId}/needs-assessments")
    @RolesAllowed({"officer", "broker"})
    RedirectView assessNeeds(@PathVariable String caseId, Form form, Occasion occasion) {
        int digitalIntensity = form.number("digitalIntensity");
        List<Need> needs =
                rows(
                        form,
                        List.of("needCode", "needText"),
                        row -> new Need(row.get(0), row.get(1)));
        LocalDate on = form.day("on");
        form.check();
        return sent(new AssessNeeds(caseId, digitalIntensity, needs, on), form, occasion);
    }

    @PostMapping("/cases/{caseId}/acceleration-plans")
    @RolesAllowed({"officer", "broker"})
    RedirectView agreeAccelerationPlan(@PathVariable String caseId, Form form, Occasion occasion) {
        String broker = form.text("brokerOrganisation");
        List<PlanItem> items =
                rows(
                        form,
                        List.of("itemKey", "itemTitle", "itemDue"),
                        row -> new PlanItem(row.get(0), row.get(1), due(form, row.get(2))));
        if (items.isEmpty()) form.fault("itemKey", "REQUIRED", "a plan has at least one item");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new AgreeAccelerationPlan(
                        caseId, People.helper(broker, actor), actor.account(), items, on),
                form,
                occasion);
    }

    @PostMapping("/cases/{caseId}/plan-items")
    @RolesAllowed({"officer", "broker"})
    RedirectView completePlanItem(@PathVariable String caseId, Form form, Occasion occasion) {
        String item = form.text("item");
        LocalDate on = form.day("on");
        form.check();
        return sent(new CompletePlanItem(caseId, item, on), form, occasion);
    }

    @PostMapping("/cases/{caseId}/products")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView declareProduct(@PathVariable String caseId, Form form, Occasion occasion) {
        String productId = form.text("productId");
        String name = form.text("name");
        LocalDate on = form.day("on");
        form.check();
        return sent(new DeclareProduct(caseId, productId, name, answers(form), on), form, occasion);
    }

    @PostMapping("/cases/{caseId}/facts")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView declareFacts(@PathVariable String caseId, Form form, Occasion occasion) {
        List<Answer> answers = answers(form);
        if (answers.isEmpty()) form.fault("", "REQUIRED", "no field was filled");
        LocalDate on = form.day("on");
        form.check();
        return sent(new DeclareFacts(caseId, answers, on), form, occasion);
    }

    @PostMapping("/cases/{caseId}/evidence")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView attachEvidence(
            @PathVariable String caseId,
            @RequestParam MultipartFile file,
            Form form,
            Occasion occasion)
            throws IOException {
        String requirement = form.text("requirement");
        LocalDate issuedOn = form.dateOf("issuedOn");
        form.check();
        Done done = attachments.attach(caseId, requirement, issuedOn, file, occasion);
        return form.done(done, AttachEvidence.class, "/cases/" + done.id());
    }

    @PostMapping("/cases/{caseId}/submissions")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView submitApplication(@PathVariable String caseId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new SubmitApplication(
                        caseId,
                        occasion.actor().account(),
                        cases.intactEvidence(caseId, occasion),
                        cases.scannedOnly(),
                        on),
                form,
                occasion);
    }

    private RedirectView sent(CertificationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/cases/" + done.id());
    }

    static List<Answer> answers(Form form) {
        return form.under("f.").entrySet().stream()
                .map(field -> new Answer(field.getKey(), field.getValue()))
                .toList();
    }

    private static LocalDate due(Form form, String typed) {
        @Nullable LocalDate due = form.date("itemDue", typed);
        return due == null ? LocalDate.EPOCH : due;
    }

    /// Rows of repeated fields; a row left blank is no row, a half-filled one is a fault.
    private static <T> List<T> rows(
            Form form, List<String> fields, java.util.function.Function<List<String>, T> made) {
        List<List<String>> columns = fields.stream().map(form::all).toList();
        int count = columns.stream().mapToInt(List::size).max().orElse(0);
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (List<String> column : columns) row.add(i < column.size() ? column.get(i) : "");
            if (row.stream().allMatch(String::isEmpty)) continue;
            for (int c = 0; c < row.size(); c++)
                if (row.get(c).isEmpty())
                    form.fault(fields.get(c), "REQUIRED", fields.get(c) + " is missing in a row");
            rows.add(made.apply(row));
        }
        return rows;
    }
}
