package rosukh.command.assessors;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.assessors.CaseOnFile.Parts;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.separation.Parties;

/// Reads the events of one case, as far as the choice of its assessor depends on them.
final class CaseReading {

    private final CaseOpened opened;
    private @Nullable String field;
    private @Nullable AccelerationPlanAgreed plan;
    private @Nullable LocalDate submittedOn;
    private boolean waits;
    private Parties helpers = Parties.NONE;
    private Parties deciders = Parties.NONE;
    private final Set<String> involved = new HashSet<>();
    private Set<String> former = Set.of();

    private CaseReading(CaseOpened opened) {
        this.opened = opened;
    }

    /// @param stream all events of the case, not empty
    static CaseReading of(List<?> stream) {
        CaseReading reading = new CaseReading((CaseOpened) stream.getFirst());
        for (Object event : stream) reading.take((CertificationEvent) event);
        return reading;
    }

    CaseOnFile after(List<Parts> earlier) {
        return new CaseOnFile(
                opened.caseId(),
                opened.firmId(),
                opened.estateKey(),
                opened.provinceKey(),
                field,
                waits ? submittedOn : null,
                parts(),
                earlier,
                former);
    }

    Parts parts() {
        return new Parts(helpers, deciders);
    }

    private void take(CertificationEvent event) {
        if (event instanceof TalentIdentified talent) field = talent.field();
        helped(event);
        judged(event);
        decided(event);
        stands(event);
        if (event instanceof ActedFor acted) actedFor(acted);
    }

    private void helped(CertificationEvent event) {
        if (event instanceof BrokerAssigned broker)
            helpers =
                    broker.broker() == null
                            ? helpers.withBody(broker.brokerOrganisation(), broker.assignedOn())
                            : helpers.with(
                                    broker.broker(),
                                    broker.brokerOrganisation(),
                                    broker.assignedOn());
        if (event instanceof AccelerationPlanAgreed agreed) {
            plan = agreed;
            helpers =
                    helpers.with(agreed.agreedBy(), agreed.brokerOrganisation(), agreed.agreedOn());
        }
        if (event instanceof PlanItemCompleted done && plan != null)
            helpers = helpers.with(plan.agreedBy(), plan.brokerOrganisation(), done.completedOn());
    }

    private void judged(CertificationEvent event) {
        if (event instanceof CriterionAssessed assessed) involved.add(assessed.assessedBy());
        if (event instanceof VisitRecorded visit) involved.add(visit.visitedBy());
        if (event instanceof OutcomeRecommended outcome) involved.add(outcome.recommendedBy());
        if (event instanceof AppealOpinionGiven opinion) involved.add(opinion.givenBy());
    }

    private void decided(CertificationEvent event) {
        if (event instanceof StatusGranted granted)
            decided(granted.decidedBy(), granted.organisation(), granted.decidedOn());
        if (event instanceof StatusRefused refused)
            decided(refused.decidedBy(), refused.organisation(), refused.decidedOn());
        if (event instanceof AppealEvent appeal) decided(appeal);
    }

    private void decided(AppealEvent event) {
        switch (event) {
            case AppealUpheld upheld -> {
                decided(upheld.decidedBy(), upheld.organisation(), upheld.decidedOn());
                former = Set.copyOf(involved);
            }
            case AppealRejected rejected ->
                    decided(rejected.decidedBy(), rejected.organisation(), rejected.decidedOn());
            case AppealFiled _, AppealOpinionGiven _ -> {}
        }
    }

    private void decided(String account, String organisation, LocalDate on) {
        deciders = deciders.with(account, organisation, on);
        involved.add(account);
    }

    private void stands(CertificationEvent event) {
        if (event instanceof ApplicationSubmitted submitted) {
            submittedOn = submitted.submittedOn();
            waits = true;
        }
        if (event instanceof AppealUpheld) waits = true;
        if (event instanceof OutcomeRecommended
                || event instanceof CaseWithdrawn
                || event instanceof CaseMerged
                || event instanceof CaseReopened) waits = false;
    }

    private void actedFor(ActedFor acted) {
        switch (acted.part()) {
            case HELPS ->
                    helpers = helpers.with(acted.account(), acted.organisation(), acted.actedOn());
            case JUDGES -> involved.add(acted.account());
            case DECIDES -> decided(acted.account(), acted.organisation(), acted.actedOn());
            case PROPOSES -> {}
        }
    }
}
