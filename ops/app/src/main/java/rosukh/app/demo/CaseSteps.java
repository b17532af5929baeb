package rosukh.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.kernel.Actor;
import rosukh.events.certification.Answer;
import rosukh.events.certification.PlanItem;
import rosukh.events.certification.Scan;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.Scheme;

/// Turns a planned case into the commands of its path, as far as it gets.
final class CaseSteps {

    private static final int ITEM_DAYS = 25;
    private static final int BEGUN = 2;

    private final PlannedCase planned;
    private final Dates dates;
    private final Scheme scheme;
    private final List<Step> steps = new ArrayList<>();

    private CaseSteps(PlannedCase planned, Scheme scheme) {
        this.planned = planned;
        this.dates = planned.dates();
        this.scheme = scheme;
    }

    /// @param scheme the version the case will be pinned to
    /// @param inSession a session decides on the case, so that no step here does
    static List<Step> of(PlannedCase planned, Scheme scheme, boolean inSession) {
        var steps = new CaseSteps(planned, scheme);
        steps.help();
        if (planned.reaches(Ending.HELPED)) steps.declare();
        if (planned.reaches(Ending.SUBMITTED)) steps.submit();
        if (planned.reaches(Ending.UNDER_ASSESSMENT)) steps.assess();
        if (planned.ending().decided() && !inSession) steps.decide();
        return List.copyOf(steps.steps);
    }

    private void help() {
        Actor officer = Cast.officer(planned.firm());
        Actor broker = Cast.broker(planned);
        String id = planned.caseId();
        add(
                "open",
                new OpenCase(
                        id,
                        planned.firm().firmId(),
                        planned.number(),
                        Round.SCHEME,
                        planned.firm().estateKey(),
                        dates.opened()),
                officer);
        if (!planned.reaches(Ending.IDENTIFIED)) return;
        add(
                "talent",
                new IdentifyTalent(
                        id, planned.technologyField(), Words.GROUNDS, dates.identified()),
                officer);
        if (!planned.reaches(Ending.NEEDS_ASSESSED)) return;
        add(
                "needs",
                new AssessNeeds(id, Words.intensity(planned), Words.needs(planned), dates.needs()),
                broker);
        if (!planned.reaches(Ending.IN_ACCELERATION)) return;
        var items = new ArrayList<PlanItem>();
        for (int i = 0; i < Dates.ITEMS; i++) {
            items.add(
                    new PlanItem(
                            "A" + (i + 1),
                            Words.PLAN.get(i),
                            OfficeDays.plus(dates.agreed(), ITEM_DAYS * (i + 1))));
        }
        add(
                "plan",
                new AgreeAccelerationPlan(
                        id, broker.organisation(), broker.account(), items, dates.agreed()),
                broker);
        int done = planned.reaches(Ending.HELPED) ? Dates.ITEMS : 1;
        for (int i = 0; i < done; i++) {
            String item = items.get(i).item();
            add("item-" + item, new CompletePlanItem(id, item, dates.items().get(i)), broker);
        }
    }

    private void declare() {
        Actor firm = Cast.firm(planned);
        add(
                "product",
                new DeclareProduct(
                        planned.caseId(),
                        planned.productId(),
                        planned.productName(),
                        answers(planned.product()),
                        dates.declared()),
                firm);
        var figures = new ArrayList<Answer>();
        planned.facts().forEach((field, value) -> figures.add(Answer.of(field, value)));
        add("facts", new DeclareFacts(planned.caseId(), figures, dates.declared()), firm);
        List<Documents.Document> all = Documents.of(planned);
        // A firm that has not submitted yet still looks for the last document.
        int found = planned.reaches(Ending.SUBMITTED) ? all.size() : all.size() - 1;
        for (Documents.Document document : all.subList(0, found)) {
            Paper paper = document.paper();
            steps.add(
                    new Step(
                            planned.caseId(),
                            key("evidence-" + document.key()),
                            new AttachEvidence(
                                    planned.caseId(),
                                    paper.evidenceId(),
                                    document.requirement(),
                                    paper.name(),
                                    paper.mediaType(),
                                    paper.size(),
                                    paper.sha256(),
                                    document.issuedOn(),
                                    dates.declared(),
                                    Scan.NONE),
                            firm,
                            null,
                            paper));
        }
    }

    private void submit() {
        Actor firm = Cast.firm(planned);
        var intact = new TreeSet<String>();
        for (Documents.Document document : Documents.of(planned)) {
            intact.add(document.paper().evidenceId());
        }
        add(
                "submit",
                new SubmitApplication(
                        planned.caseId(), firm.account(), intact, false, dates.submitted()),
                firm);
    }

    private void assess() {
        Actor assessor = Cast.assessor(planned);
        var findings = new ArrayList<AssessCriterion>();
        for (Criterion criterion : scheme.criteria()) {
            boolean ofProduct = criterion.subject() == Criterion.Subject.PRODUCT;
            for (String field : criterion.fields()) {
                findings.add(
                        new AssessCriterion(
                                planned.caseId(),
                                criterion.code(),
                                ofProduct ? planned.productId() : "",
                                new Answer(field, planned.found(field)),
                                Words.remark(planned, field),
                                assessor.account(),
                                assessor.organisation(),
                                dates.assessed()));
            }
        }
        boolean all = planned.reaches(Ending.RECOMMENDED);
        for (AssessCriterion finding : all ? findings : findings.subList(0, BEGUN)) {
            add(
                    "assess-" + finding.criterion() + "-" + finding.finding().field(),
                    finding,
                    assessor);
        }
        if (!all) return;
        add(
                "recommend",
                new RecommendOutcome(
                        planned.caseId(),
                        Words.opinion(planned),
                        assessor.account(),
                        assessor.organisation(),
                        dates.recommended()),
                assessor);
    }

    private void decide() {
        Actor committee = Cast.COMMITTEE;
        Weakness weakness = planned.weakness();
        if (weakness != null) {
            steps.add(
                    new Step(
                            planned.caseId(),
                            key("refuse"),
                            new RefuseStatus(
                                    planned.caseId(),
                                    weakness.reasons(),
                                    Words.EXPLANATION,
                                    committee.account(),
                                    committee.organisation(),
                                    dates.decided()),
                            committee,
                            Words.EXPLANATION,
                            null));
            return;
        }
        add(
                "grant",
                new GrantStatus(
                        planned.caseId(),
                        committee.account(),
                        committee.organisation(),
                        dates.decided()),
                committee);
        if (planned.certificateNumber() != null) {
            add(
                    "certificate",
                    new IssueCertificate(
                            planned.caseId(), planned.certificateNumber(), dates.issued()),
                    Cast.officer(planned.firm()));
        }
    }

    private static List<Answer> answers(Map<String, List<String>> values) {
        var answers = new ArrayList<Answer>();
        values.forEach((field, given) -> answers.add(new Answer(field, given)));
        return answers;
    }

    private void add(String step, Object command, Actor actor) {
        steps.add(Step.of(planned.caseId(), key(step), command, actor));
    }

    private String key(String step) {
        return "demo-" + planned.caseId() + "-" + step;
    }
}
