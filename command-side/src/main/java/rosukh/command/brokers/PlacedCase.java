package rosukh.command.brokers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.separation.CaseParts;

/// One case of a firm, as far as the choice of a broker depends on it.
///
/// @param version that is pinned; null before the submission
/// @param helper account of who helped in person, or is to; null for nobody
/// @param judge account of who recommended last; null for nobody
record PlacedCase(
        @Nullable String field,
        @Nullable String version,
        OpenFor openFor,
        boolean planned,
        @Nullable String helper,
        @Nullable String judge,
        CaseParts parts) {

    private static final PlacedCase OPENED =
            new PlacedCase(null, null, OpenFor.HELP, false, null, null, CaseParts.NOBODY);

    /// @param stream all events of the case
    static PlacedCase of(List<?> stream) {
        PlacedCase read = OPENED;
        for (Object event : stream) read = read.after((CertificationEvent) event);
        return read;
    }

    private PlacedCase after(CertificationEvent event) {
        CaseParts now = parts.after(event);
        return switch (event) {
            case TalentIdentified e ->
                    new PlacedCase(e.field(), version, openFor, planned, helper, judge, now);
            case BrokerAssigned e ->
                    new PlacedCase(
                            field,
                            version,
                            openFor,
                            planned,
                            e.broker() == null ? helper : e.broker(),
                            judge,
                            now);
            case AccelerationPlanAgreed e ->
                    new PlacedCase(field, version, OpenFor.NOBODY, true, e.agreedBy(), judge, now);
            case ApplicationSubmitted e ->
                    new PlacedCase(
                            field, e.schemeVersion(), OpenFor.ASSESS, planned, helper, judge, now);
            case SchemeVersionSwitched e ->
                    new PlacedCase(field, e.schemeVersion(), openFor, planned, helper, judge, now);
            case OutcomeRecommended e ->
                    new PlacedCase(
                            field,
                            version,
                            OpenFor.NOBODY,
                            planned,
                            helper,
                            e.recommendedBy(),
                            now);
            case AppealUpheld _ -> open(OpenFor.ASSESS, now);
            case CaseReopened _ ->
                    new PlacedCase(
                            field,
                            null,
                            planned ? OpenFor.NOBODY : OpenFor.HELP,
                            planned,
                            helper,
                            judge,
                            now);
            case CaseWithdrawn _, CaseMerged _ -> open(OpenFor.NOBODY, now);
            case CertificationEvent _ -> open(openFor, now);
        };
    }

    private PlacedCase open(OpenFor who, CaseParts now) {
        return new PlacedCase(field, version, who, planned, helper, judge, now);
    }
}
