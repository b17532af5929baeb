package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Whether helping, judging and deciding were kept apart over all cases of a firm, computed from
/// their events alone and without the decider.
final class Separated {

    private static final Set<CasePart> APART =
            EnumSet.of(CasePart.HELPS, CasePart.JUDGES, CasePart.DECIDES);

    /// One act; of a person, a body or both.
    private record Act(String caseId, CasePart part, String person, String body, LocalDate on) {

        /// They exclude each other: two parts of one person or body, in one case or within two
        /// years.
        boolean against(Act later) {
            boolean same =
                    (!person.isEmpty() && person.equals(later.person)) || body.equals(later.body);
            boolean near = caseId.equals(later.caseId) || later.on.isBefore(on.plusMonths(24));
            return same
                    && near
                    && part != later.part
                    && APART.contains(part)
                    && APART.contains(later.part);
        }
    }

    private final List<Act> acts = new ArrayList<>();
    private @Nullable AccelerationPlanAgreed plan;

    private Separated() {}

    /// @param history all events of a firm's cases, in order
    static void check(List<CertificationEvent> history) {
        Separated separated = new Separated();
        history.forEach(separated::after);
        separated.acts.forEach(separated::stands);
    }

    private void stands(Act act) {
        assertThat(acts.subList(0, acts.indexOf(act)))
                .as("before %s", act)
                .noneMatch(before -> before.against(act));
    }

    private void after(CertificationEvent event) {
        if (event instanceof AccelerationPlanAgreed agreed) plan = agreed;
        Act act = act(event);
        if (act != null) acts.add(act);
    }

    private @Nullable Act act(CertificationEvent event) {
        String id = event.caseId();
        return switch (event) {
            case AccelerationPlanAgreed e ->
                    new Act(id, CasePart.HELPS, e.agreedBy(), e.brokerOrganisation(), e.agreedOn());
            case BrokerAssigned e ->
                    new Act(id, CasePart.HELPS, "", e.brokerOrganisation(), e.assignedOn());
            case PlanItemCompleted e ->
                    new Act(
                            id,
                            CasePart.HELPS,
                            plan.agreedBy(),
                            plan.brokerOrganisation(),
                            e.completedOn());
            case CriterionAssessed e ->
                    new Act(
                            id,
                            CasePart.JUDGES,
                            e.assessedBy(),
                            e.assessorOrganisation(),
                            e.assessedOn());
            case VisitRecorded e ->
                    new Act(id, CasePart.JUDGES, e.visitedBy(), e.organisation(), e.visitedOn());
            case OutcomeRecommended e ->
                    new Act(
                            id,
                            CasePart.JUDGES,
                            e.recommendedBy(),
                            e.organisation(),
                            e.recommendedOn());
            case AppealOpinionGiven e ->
                    new Act(id, CasePart.JUDGES, e.givenBy(), e.organisation(), e.givenOn());
            case StatusGranted e ->
                    new Act(id, CasePart.DECIDES, e.decidedBy(), e.organisation(), e.decidedOn());
            case StatusRefused e ->
                    new Act(id, CasePart.DECIDES, e.decidedBy(), e.organisation(), e.decidedOn());
            case AppealUpheld e ->
                    new Act(id, CasePart.DECIDES, e.decidedBy(), e.organisation(), e.decidedOn());
            case AppealRejected e ->
                    new Act(id, CasePart.DECIDES, e.decidedBy(), e.organisation(), e.decidedOn());
            case ActedFor e -> new Act(id, e.part(), e.account(), e.organisation(), e.actedOn());
            default -> null;
        };
    }
}
