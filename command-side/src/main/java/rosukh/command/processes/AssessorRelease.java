package rosukh.command.processes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.command.assessors.AssessorRefusal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.ReleaseCause;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;

/// Releases assessors from cases that need them no longer. It reads the log from the beginning
/// after every start, so what ended while nothing ran is released afterwards, and every node may do
/// it: the register refuses what was released before.
public final class AssessorRelease {

    private static final Logger LOG = LoggerFactory.getLogger(AssessorRelease.class);
    private static final Occasion FOLLOWING =
            Occasion.by(Actor.of("assessor-release", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Map<String, ReleaseAssignment> due = new LinkedHashMap<>();

    public AssessorRelease(LogReader log, Commands commands) {
        this.log = log.follow(this::take);
        this.commands = commands;
    }

    /// Soon after the start, then every few seconds: a load that is told too high passes somebody
    /// over.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(() -> List.copyOf(due.values())).forEach(this::release);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case AssessorAssigned e -> assigned.add(e.caseId());
            case AssignmentReleased e -> {
                assigned.remove(e.caseId());
                due.remove(e.caseId());
            }
            case OutcomeRecommended e ->
                    ended(e.caseId(), ReleaseCause.RECOMMENDED, e.recommendedOn());
            case CaseWithdrawn e -> ended(e.caseId(), ReleaseCause.WITHDRAWN, e.withdrawnOn());
            case CaseMerged e -> ended(e.caseId(), ReleaseCause.MERGED, e.mergedOn());
            default -> {}
        }
    }

    private void ended(String caseId, ReleaseCause cause, LocalDate on) {
        if (assigned.contains(caseId)) due.put(caseId, new ReleaseAssignment(caseId, cause, on));
    }

    /// What fails for one case is tried again and keeps no other waiting.
    private void release(ReleaseAssignment command) {
        try {
            commands.send(command, FOLLOWING);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not released: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node said it, or something else happened to the register at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(AssessorRefusal.ASSIGNMENT_MISSING.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}
