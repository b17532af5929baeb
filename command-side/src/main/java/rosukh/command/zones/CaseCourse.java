package rosukh.command.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;

/// What a placement needs to know of one case: whether it runs, or what it ended in.
///
/// @param field code of its technology field; null while nobody has said
/// @param issued its certificate; null without one
/// @param endedOn the day it ended without a certificate; null while it runs
record CaseCourse(
        @Nullable String field, @Nullable CertificateIssued issued, @Nullable LocalDate endedOn) {

    private static final CaseCourse NONE = new CaseCourse(null, null, null);

    /// @param history all events of the case
    static CaseCourse of(List<?> history) {
        CaseCourse course = NONE;
        for (Object event : history) course = course.after(event);
        return course;
    }

    private CaseCourse after(Object event) {
        return switch (event) {
            case TalentIdentified e -> new CaseCourse(e.field(), issued, endedOn);
            case CertificateIssued e -> new CaseCourse(field, e, null);
            case StatusRefused e -> new CaseCourse(field, issued, e.decidedOn());
            case CaseWithdrawn e -> new CaseCourse(field, issued, e.withdrawnOn());
            case CaseMerged e -> new CaseCourse(field, issued, e.mergedOn());
            case AppealUpheld _, CaseReopened _ -> new CaseCourse(field, issued, null);
            default -> this;
        };
    }
}
