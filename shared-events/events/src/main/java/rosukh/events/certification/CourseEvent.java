package rosukh.events.certification;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// What leads a case off the straight path: another version of the rules, its end before a
/// decision, its reopening, and its relation to other cases.
public sealed interface CourseEvent extends CertificationEvent {

    /// The business date.
    default LocalDate on() {
        return switch (this) {
            case SchemeSwitchProposed e -> e.proposedOn();
            case SchemeSwitchDeclined e -> e.declinedOn();
            case SchemeVersionSwitched e -> e.switchedOn();
            case CaseWithdrawn e -> e.withdrawnOn();
            case CaseReopened e -> e.reopenedOn();
            case CaseLinked e -> e.linkedOn();
            case CaseMerged e -> e.mergedOn();
        };
    }

    /// Somebody asked that the application be judged under another version.
    ///
    /// @param organisation the body the person acts for
    @EventType("certification.scheme-switch-proposed")
    record SchemeSwitchProposed(
            String caseId,
            String schemeVersion,
            @Personal(subject = "case:{caseId}") String grounds,
            String proposedBy,
            String organisation,
            LocalDate proposedOn)
            implements CourseEvent {}

    /// A second person was against it; the pinned version stays.
    @EventType("certification.scheme-switch-declined")
    record SchemeSwitchDeclined(
            String caseId,
            @Personal(subject = "case:{caseId}") String grounds,
            String declinedBy,
            String organisation,
            LocalDate declinedOn)
            implements CourseEvent {}

    /// A second person agreed: another version is pinned, and everything is judged anew under it.
    ///
    /// @param schemeSha256 hash of the version's canonical document
    @EventType("certification.scheme-version-switched")
    record SchemeVersionSwitched(
            String caseId,
            String schemeVersion,
            String schemeSha256,
            String switchedBy,
            String organisation,
            LocalDate switchedOn)
            implements CourseEvent {}

    /// The application was taken back; the case is closed.
    ///
    /// @param withdrawnBy account of the person
    @EventType("certification.case-withdrawn")
    record CaseWithdrawn(
            String caseId,
            @Personal(subject = "case:{caseId}") String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements CourseEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(CertificationEvent.endOf(caseId));
        }
    }

    /// A withdrawn case goes on where it is prepared; it must be submitted anew.
    @EventType("certification.case-reopened")
    record CaseReopened(
            String caseId,
            String firmId,
            @Personal(subject = "case:{caseId}") String grounds,
            String reopenedBy,
            LocalDate reopenedOn)
            implements CourseEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(CertificationEvent.casesOf(firmId));
        }
    }

    /// Two cases have to do with each other.
    ///
    /// @param relation what this case is to the other: `RENEWAL_OF`, `APPEAL_OF`, `DUPLICATE_OF` or
    ///   `RELATED_TO`
    @EventType("certification.case-linked")
    record CaseLinked(
            String caseId,
            String relation,
            String otherCaseId,
            @Personal(subject = "case:{caseId}") String grounds,
            String linkedBy,
            LocalDate linkedOn)
            implements CourseEvent {}

    /// The case was a duplicate and goes on in another; it is closed.
    @EventType("certification.case-merged")
    record CaseMerged(
            String caseId,
            String intoCaseId,
            @Personal(subject = "case:{caseId}") String grounds,
            String mergedBy,
            LocalDate mergedOn)
            implements CourseEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(CertificationEvent.endOf(caseId));
        }
    }
}
