package rosukh.query.certification.brokers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// A case, as far as it speaks of the broker who helps in it.
///
/// @param field code of the technology field; empty before it is known
/// @param helper account of the broker the case has; empty for none
/// @param asked how often more was asked since the submission
/// @param certified the decision that stands; null while none does
/// @param decidedAt position of that decision; -1 while none stands
/// @param reversedAt position of the appeal that was upheld; -1 for none
/// @param stars what the firm said of the help; 0 for nothing
/// @param ratedAt position of that; -1 for nothing
public record HelpedCase(
        String caseId,
        String firmId,
        String provinceKey,
        String estateKey,
        String field,
        String helper,
        @Nullable LocalDate submittedOn,
        int asked,
        @Nullable Boolean certified,
        @Nullable LocalDate decidedOn,
        long decidedAt,
        long reversedAt,
        int stars,
        long ratedAt) {

    static HelpedCase opened(CaseOpened event) {
        return new HelpedCase(
                event.caseId(),
                event.firmId(),
                event.provinceKey(),
                event.estateKey(),
                "",
                "",
                null,
                0,
                null,
                null,
                -1,
                -1,
                0,
                -1);
    }

    boolean decided() {
        return certified != null;
    }

    HelpedCase after(CertificationEvent event, long position) {
        return switch (event) {
            case TalentIdentified e -> with(e.field(), helper, submittedOn, asked);
            case BrokerAssigned e ->
                    with(field, e.broker() == null ? "" : e.broker(), submittedOn, asked);
            case ApplicationSubmitted e -> with(field, helper, e.submittedOn(), 0);
            case MoreRequested _ ->
                    with(field, helper, submittedOn, submittedOn == null ? 0 : asked + 1);
            case StatusGranted e -> decided(true, e.decidedOn(), position, reversedAt);
            case StatusRefused e -> decided(false, e.decidedOn(), position, reversedAt);
            case AppealUpheld _ -> decided(null, null, -1, position);
            case CertificationEvent _ -> this;
        };
    }

    HelpedCase rated(BrokerRated event, long position) {
        return new HelpedCase(
                caseId,
                firmId,
                provinceKey,
                estateKey,
                field,
                helper,
                submittedOn,
                asked,
                certified,
                decidedOn,
                decidedAt,
                reversedAt,
                event.stars(),
                position);
    }

    private HelpedCase with(String of, String by, @Nullable LocalDate submitted, int requests) {
        return new HelpedCase(
                caseId,
                firmId,
                provinceKey,
                estateKey,
                of,
                by,
                submitted,
                requests,
                certified,
                decidedOn,
                decidedAt,
                reversedAt,
                stars,
                ratedAt);
    }

    private HelpedCase decided(
            @Nullable Boolean granted, @Nullable LocalDate on, long at, long reversed) {
        return new HelpedCase(
                caseId,
                firmId,
                provinceKey,
                estateKey,
                field,
                helper,
                submittedOn,
                asked,
                granted,
                on,
                at,
                reversed,
                stars,
                ratedAt);
    }
}
