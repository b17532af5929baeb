package rosukh.events.separation;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Who helped, who judged and who decided in one case, each with those for whom they acted.
public record CaseParts(Parties helpers, Parties judges, Parties deciders) {

    public static final CaseParts NOBODY = new CaseParts(Parties.NONE, Parties.NONE, Parties.NONE);

    /// The parts in a case after all its events.
    public static CaseParts of(List<?> history) {
        CaseParts parts = NOBODY;
        for (Object event : history)
            if (event instanceof CertificationEvent next) parts = parts.after(next);
        return parts;
    }

    /// The parts after one more event of the case; only what gives somebody a part is of interest.
    public CaseParts after(CertificationEvent event) {
        return switch (event) {
            case AccelerationPlanAgreed e ->
                    helped(e.agreedBy(), e.brokerOrganisation(), e.agreedOn());
            case BrokerAssigned e ->
                    e.broker() == null
                            ? new CaseParts(
                                    helpers.withBody(e.brokerOrganisation(), e.assignedOn()),
                                    judges,
                                    deciders)
                            : helped(e.broker(), e.brokerOrganisation(), e.assignedOn());
            case CriterionAssessed e ->
                    judged(e.assessedBy(), e.assessorOrganisation(), e.assessedOn());
            case VisitRecorded e -> judged(e.visitedBy(), e.organisation(), e.visitedOn());
            case OutcomeRecommended e ->
                    judged(e.recommendedBy(), e.organisation(), e.recommendedOn());
            case AppealOpinionGiven e -> judged(e.givenBy(), e.organisation(), e.givenOn());
            case StatusGranted e -> decided(e.decidedBy(), e.organisation(), e.decidedOn());
            case StatusRefused e -> decided(e.decidedBy(), e.organisation(), e.decidedOn());
            case AppealUpheld e -> decided(e.decidedBy(), e.organisation(), e.decidedOn());
            case AppealRejected e -> decided(e.decidedBy(), e.organisation(), e.decidedOn());
            case ActedFor e ->
                    switch (e.part()) {
                        case HELPS -> helped(e.account(), e.organisation(), e.actedOn());
                        case JUDGES -> judged(e.account(), e.organisation(), e.actedOn());
                        case DECIDES -> decided(e.account(), e.organisation(), e.actedOn());
                        case PROPOSES -> this;
                    };
            case CertificationEvent _ -> this;
        };
    }

    private CaseParts helped(String person, String body, LocalDate on) {
        return new CaseParts(helpers.with(person, body, on), judges, deciders);
    }

    private CaseParts judged(String person, String body, LocalDate on) {
        return new CaseParts(helpers, judges.with(person, body, on), deciders);
    }

    private CaseParts decided(String person, String body, LocalDate on) {
        return new CaseParts(helpers, judges, deciders.with(person, body, on));
    }
}
