package rosukh.query.certification.casefile;

import java.util.List;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.ClockEvent;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.SupportEvent;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

/// What the texts of events beside the straight path name, as codes; see [EventText].
final class Details {

    private Details() {}

    static List<String> of(SupportEvent event) {
        return switch (event) {
            case BrokerAssigned e -> List.of(e.brokerOrganisation());
            case TechnologyNeedRegistered e -> List.of(e.needId(), e.description());
            case TechnologyNeedResolved e -> List.of(e.needId(), e.solution());
        };
    }

    static List<String> of(ClockEvent event) {
        return switch (event) {
            case MoreRequested e ->
                    List.of(
                            e.message(),
                            e.answerBy().toString(),
                            String.join(",", e.requirements()));
            case RequestAnswered e -> List.of(e.answer());
            case RequestLapsed _ -> List.of();
            case ClockSuspended e -> List.of(e.cause(), e.grounds());
            case ClockResumed e -> List.of(e.grounds());
            case DeadlineExtended e -> List.of(e.stage(), "" + e.days(), e.grounds());
        };
    }

    static List<String> of(AppealEvent event) {
        return switch (event) {
            case AppealFiled e -> List.of(e.grounds());
            case AppealOpinionGiven e -> List.of("" + e.uphold(), e.opinion());
            case AppealUpheld e -> List.of(e.explanation());
            case AppealRejected e -> List.of(e.explanation());
        };
    }

    static List<String> of(CourseEvent event) {
        return switch (event) {
            case SchemeSwitchProposed e -> List.of(e.schemeVersion(), e.grounds());
            case SchemeSwitchDeclined e -> List.of(e.grounds());
            case SchemeVersionSwitched e -> List.of(e.schemeVersion());
            case CaseWithdrawn e -> List.of(e.grounds());
            case CaseReopened e -> List.of(e.grounds());
            case CaseLinked e -> List.of(e.relation(), e.otherCaseId(), e.grounds());
            case CaseMerged e -> List.of(e.intoCaseId(), e.grounds());
        };
    }
}
