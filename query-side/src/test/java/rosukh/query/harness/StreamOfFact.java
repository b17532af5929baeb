package rosukh.query.harness;

import rosukh.events.assessors.AssessorEvent;
import rosukh.events.audit.ReadEvent;
import rosukh.events.audit.ReplayEvent;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.SalesEvent;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.fund.FundEvent;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerRulesEvent;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.WorkEvent;
import rosukh.events.zones.TermsEvent;
import rosukh.events.zones.ZoneEvent;

/// In which stream the command side keeps a fact.
final class StreamOfFact {

    private StreamOfFact() {}

    static String of(Object fact) {
        return switch (fact) {
            case FirmEvent e -> e.firmId();
            case CertificationEvent e -> e.caseId();
            case CertificateEvent e -> e.certificateNumber();
            case SchemeEvent e -> "scheme-" + e.schemeId();
            case CalendarEvent _ -> CalendarEvent.STREAM;
            case DeadlineEvent e -> DeadlineEvent.streamOf(e.caseId());
            case SessionEvent e -> e.sessionId();
            case WorkEvent e -> WorkEvent.streamOf(e.caseId());
            case SavedViewEvent e -> SavedViewEvent.streamOf(e.account());
            case BatchEvent e -> BatchEvent.streamOf(e.batchId());
            case LetterTemplateEvent e -> LetterTemplateEvent.streamOf(e.kind());
            case ContactEvent e -> ContactEvent.streamOf(e.firmId());
            case LetterEvent e -> LetterEvent.streamOf(e.letterId());
            case AssessorEvent _ -> AssessorEvent.STREAM;
            case BrokerEvent e -> BrokerEvent.streamOf(e.account());
            case ReplayEvent e -> ReplayEvent.streamOf(e.replayId());
            case DelegationEvent e -> DelegationEvent.streamOf(e.account());
            case ErasureEvent e -> ErasureEvent.streamOf(e.subject());
            case CouncilEvent _ -> CouncilEvent.STREAM;
            case CouncilMeetingEvent e -> e.meetingId();
            case ActionEvent e -> e.actionId();
            case PioneerEvent e -> PioneerEvent.streamOf(e.firmId());
            case IncentiveBudgetEvent e -> IncentiveBudgetEvent.streamOf(e.period());
            case ProgrammeEvent e -> e.programmeId();
            case PioneerRulesEvent _ -> PioneerRulesEvent.STREAM;
            case ListingRulesEvent _ -> ListingRulesEvent.STREAM;
            case MembershipEvent _ -> MembershipEvent.STREAM;
            case ListingEvent e -> ListingEvent.streamOf(e.firmId());
            case FundEvent _ -> FundEvent.STREAM;
            case EnergySiteEvent e -> EnergySiteEvent.streamOf(e.siteId());
            case EnergyRulesEvent _ -> EnergyRulesEvent.STREAM;
            case ReadEvent e -> ReadEvent.streamOf(e.batchId());
            case SupplierEvent e -> SupplierEvent.streamOf(e.firmId());
            case DemandEvent e -> e.demandId();
            case MatchEvent e -> e.matchId();
            case SalesEvent e -> SalesEvent.streamOf(e.caseId());
            case ZoneEvent e -> e.zoneId();
            case TermsEvent _ -> TermsEvent.STREAM;
            case ProfileEvent e -> ProfileEvent.streamOf(e.firmId());
            case IndicatorVersionEvent _ -> IndicatorVersionEvent.STREAM;
            case PeriodEvent e -> PeriodEvent.streamOf(e.period());
            default -> throw new IllegalArgumentException("no event: " + fact);
        };
    }
}
