package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.Certification.Begun;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.kernel.Streams;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.ConflictWith;
import rosukh.events.assessors.Duties;

/// Reads who is to assess a case and who has a conflict of interest in it, from the stream of the
/// assessors. What was read once is kept; what happened since is read every time. An assignment or
/// a declaration at the same moment must not slip in between.
final class DutiesOfCase {

    private final Streams streams;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, Duties.NONE));

    DutiesOfCase(Streams streams) {
        this.streams = streams;
    }

    /// What the first events of the stream say.
    private record Known(long events, Duties duties) {

        Known after(List<Object> since) {
            Duties now = duties;
            for (Object event : since) now = now.after((AssessorEvent) event);
            return new Known(events + since.size(), now);
        }
    }

    /// What `acting` is with the duties that matter to a command; the same for one that judges
    /// nothing.
    Acting of(CertificationCommand command, Begun state, Acting acting) {
        String judge = judge(command);
        if (judge == null) return acting;
        Set<String> accounts =
                acting.persons(judge, "").stream()
                        .map(Acting.Person::account)
                        .collect(Collectors.toSet());
        streams.expectNothingNew(AssessorEvent.assignmentOf(command.caseId()));
        for (String account : accounts)
            streams.expectNothingNew(AssessorEvent.conflictsOf(account));
        Duties duties = now();
        return acting.assigned(
                duties.assignee(command.caseId()).orElse(null),
                accounts.stream()
                        .filter(account -> inConflict(duties, account, state, command.on()))
                        .collect(Collectors.toSet()));
    }

    private static @Nullable String judge(CertificationCommand command) {
        if (command instanceof AssessCriterion assess) return assess.assessedBy();
        if (command instanceof RecordVisit visit) return visit.visitedBy();
        if (command instanceof RecommendOutcome recommend) return recommend.recommendedBy();
        return command instanceof GiveAppealOpinion opinion ? opinion.givenBy() : null;
    }

    private static boolean inConflict(Duties duties, String account, Begun state, LocalDate day) {
        Dossier dossier = state.dossier();
        return duties.inConflict(account, ConflictWith.FIRM, dossier.firmId(), day)
                || dossier.help().helpers().bodies().keySet().stream()
                        .anyMatch(body -> duties.inConflict(account, ConflictWith.BODY, body, day));
    }

    private Duties now() {
        Known before = known.get();
        List<Object> since = streams.read(AssessorEvent.STREAM, before.events());
        if (since.isEmpty()) return before.duties();
        Known now = before.after(since);
        known.accumulateAndGet(now, (one, other) -> one.events() >= other.events() ? one : other);
        return now.duties();
    }
}
