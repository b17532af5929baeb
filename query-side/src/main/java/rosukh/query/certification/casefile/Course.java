package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
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

/// What happens beside the straight path: visits, questions to the firm, the clock, an appeal,
/// another version of the rules, and other cases.
///
/// @param standing null while the clock runs
/// @param request what the firm was asked and has not answered
/// @param appeal the last one; each refusal can be objected to once
/// @param proposal another version that waits for a second person
public record Course(
        List<Visit> visits,
        @Nullable Standing standing,
        @Nullable Request request,
        List<Extension> extensions,
        @Nullable Appeal appeal,
        @Nullable Proposal proposal,
        List<Link> links) {

    static final Course STRAIGHT =
            new Course(List.of(), null, null, List.of(), null, null, List.of());

    public record Visit(String findings, String by, String organisation, LocalDate on) {}

    /// Why the clock stands.
    public record Standing(String cause, String grounds, String by, LocalDate since) {}

    public record Request(
            String requestId,
            List<String> requirements,
            String message,
            LocalDate answerBy,
            LocalDate on) {}

    public record Extension(String stage, int days, String grounds, LocalDate on) {}

    /// The firm's objection to the refusal.
    ///
    /// @param decision null while it waits
    public record Appeal(
            String grounds,
            String by,
            LocalDate on,
            @Nullable Opinion opinion,
            @Nullable Ruling decision) {

        public boolean waits() {
            return decision == null;
        }
    }

    public record Opinion(boolean uphold, String text, String by, LocalDate on) {}

    public record Ruling(boolean upheld, String explanation, String by, LocalDate on) {}

    public record Proposal(String version, String grounds, String by, LocalDate on) {}

    public record Link(String relation, String otherCaseId, String grounds, LocalDate on) {}

    Course visited(VisitRecorded event) {
        Visit visit =
                new Visit(
                        event.findings(),
                        event.visitedBy(),
                        event.organisation(),
                        event.visitedOn());
        return new Course(
                more(visits, visit), standing, request, extensions, appeal, proposal, links);
    }

    Course after(ClockEvent event) {
        return switch (event) {
            case MoreRequested e ->
                    timed(
                            standing,
                            new Request(
                                    e.requestId(),
                                    e.requirements(),
                                    e.message(),
                                    e.answerBy(),
                                    e.requestedOn()),
                            extensions);
            case RequestAnswered _, RequestLapsed _ -> timed(standing, null, extensions);
            case ClockSuspended e ->
                    timed(
                            new Standing(e.cause(), e.grounds(), e.suspendedBy(), e.suspendedOn()),
                            request,
                            extensions);
            case ClockResumed _ -> timed(null, request, extensions);
            case DeadlineExtended e ->
                    timed(
                            standing,
                            request,
                            more(
                                    extensions,
                                    new Extension(
                                            e.stage(), e.days(), e.grounds(), e.extendedOn())));
        };
    }

    Course after(AppealEvent event) {
        return switch (event) {
            case AppealFiled e ->
                    appealed(new Appeal(e.grounds(), e.filedBy(), e.filedOn(), null, null));
            case AppealOpinionGiven e ->
                    heard(new Opinion(e.uphold(), e.opinion(), e.givenBy(), e.givenOn()));
            case AppealUpheld e ->
                    ruled(new Ruling(true, e.explanation(), e.decidedBy(), e.decidedOn()));
            case AppealRejected e ->
                    ruled(new Ruling(false, e.explanation(), e.decidedBy(), e.decidedOn()));
        };
    }

    Course after(CourseEvent event) {
        return switch (event) {
            case SchemeSwitchProposed e ->
                    proposed(
                            new Proposal(
                                    e.schemeVersion(),
                                    e.grounds(),
                                    e.proposedBy(),
                                    e.proposedOn()));
            case SchemeSwitchDeclined _, SchemeVersionSwitched _ -> proposed(null);
            case CaseLinked e ->
                    new Course(
                            visits,
                            standing,
                            request,
                            extensions,
                            appeal,
                            proposal,
                            more(
                                    links,
                                    new Link(
                                            e.relation(),
                                            e.otherCaseId(),
                                            e.grounds(),
                                            e.linkedOn())));
            case CaseReopened _ -> new Course(visits, null, null, extensions, appeal, null, links);
            case CaseWithdrawn _, CaseMerged _ -> this;
        };
    }

    private Course timed(
            @Nullable Standing stands, @Nullable Request asked, List<Extension> extended) {
        return new Course(visits, stands, asked, extended, appeal, proposal, links);
    }

    private Course appealed(Appeal now) {
        return new Course(visits, standing, request, extensions, now, proposal, links);
    }

    private Course heard(Opinion said) {
        return appeal == null
                ? this
                : appealed(
                        new Appeal(
                                appeal.grounds(),
                                appeal.by(),
                                appeal.on(),
                                said,
                                appeal.decision()));
    }

    private Course ruled(Ruling made) {
        return appeal == null
                ? this
                : appealed(
                        new Appeal(
                                appeal.grounds(),
                                appeal.by(),
                                appeal.on(),
                                appeal.opinion(),
                                made));
    }

    private Course proposed(@Nullable Proposal now) {
        return new Course(visits, standing, request, extensions, appeal, now, links);
    }

    private static <T> List<T> more(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }
}
