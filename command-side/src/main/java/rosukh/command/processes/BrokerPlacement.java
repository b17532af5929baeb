package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.brokers.BrokerRefusal;
import rosukh.command.brokers.PlacementCommand.ReleaseCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.ReleaseCause;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.rules.CanonicalJson;

/// Takes what brokers were given to the cases, and what became of the cases back to the brokers. It
/// reads the log from the beginning after every start, so what was left undone is done afterwards,
/// and every node may do it: each telling has its key, and a broker refuses what was released
/// before (ADR 0046).
public final class BrokerPlacement {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerPlacement.class);
    private static final Actor ITSELF = Actor.of("broker-placement", "system", "rosukh");
    private static final String GIVEN =
            "accredited broker, given the case in the brokers' register";

    private final LogReader.Follower log;
    private final Commands commands;
    private final Map<Seat, Given> open = new LinkedHashMap<>();
    private final Map<Seat, ReleaseCase> due = new LinkedHashMap<>();

    private record Seat(String account, String caseId, BrokerRole role) {}

    /// @param told the case knows
    private record Given(long position, CaseAssigned event, boolean told) {

        Given nowTold() {
            return new Given(position, event, true);
        }
    }

    public BrokerPlacement(LogReader log, Commands commands) {
        this.log = log.follow(this::take);
        this.commands = commands;
    }

    /// Soon after the start, then every second: whoever assigned waits to see it in the case.
    @Scheduled(initialDelay = 5, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(this::untold).forEach(this::tell);
        log.learned(() -> List.copyOf(due.values())).forEach(this::release);
    }

    private List<Given> untold() {
        return open.entrySet().stream()
                .filter(each -> !each.getValue().told() && !due.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case CaseAssigned e ->
                    open.put(
                            new Seat(e.account(), e.caseId(), e.role()),
                            new Given(logged.position(), e, false));
            case CaseReleased e -> {
                Seat seat = new Seat(e.account(), e.caseId(), e.role());
                open.remove(seat);
                due.remove(seat);
            }
            case BrokerAssigned e -> taken(e.caseId(), BrokerRole.HELP, e.broker(), e.assignedOn());
            case AssessorAssigned e ->
                    taken(e.caseId(), BrokerRole.ASSESS, e.account(), e.assignedOn());
            case AssessorReassigned e ->
                    taken(e.caseId(), BrokerRole.ASSESS, e.account(), e.reassignedOn());
            case AssignmentReleased e ->
                    ended(e.caseId(), BrokerRole.ASSESS, end(e.cause()), e.releasedOn());
            case StatusGranted e -> decided(e.caseId(), PlacementEnd.CERTIFIED, e.decidedOn());
            case StatusRefused e -> decided(e.caseId(), PlacementEnd.REFUSED, e.decidedOn());
            case CaseWithdrawn e -> decided(e.caseId(), PlacementEnd.WITHDRAWN, e.withdrawnOn());
            case CaseMerged e -> decided(e.caseId(), PlacementEnd.MERGED, e.mergedOn());
            default -> {}
        }
    }

    private static PlacementEnd end(ReleaseCause cause) {
        return switch (cause) {
            case RECOMMENDED -> PlacementEnd.ASSESSED;
            case WITHDRAWN -> PlacementEnd.WITHDRAWN;
            case MERGED -> PlacementEnd.MERGED;
        };
    }

    /// The case has this broker; whoever had it before and was known to it has it no longer.
    private void taken(String caseId, BrokerRole role, @Nullable String account, LocalDate on) {
        for (Seat seat : seats(caseId, role)) {
            if (seat.account().equals(account))
                open.computeIfPresent(seat, (_, given) -> given.nowTold());
            else if (Objects.requireNonNull(open.get(seat)).told())
                due.put(seat, release(seat, PlacementEnd.REPLACED, null, on));
        }
    }

    private void decided(String caseId, PlacementEnd end, LocalDate on) {
        ended(caseId, BrokerRole.HELP, end, on);
        ended(caseId, BrokerRole.ASSESS, end, on);
    }

    private void ended(String caseId, BrokerRole role, PlacementEnd end, LocalDate on) {
        for (Seat seat : seats(caseId, role)) due.putIfAbsent(seat, release(seat, end, null, on));
    }

    private List<Seat> seats(String caseId, BrokerRole role) {
        List<Seat> found = new ArrayList<>();
        for (Seat seat : open.keySet())
            if (seat.caseId().equals(caseId) && seat.role() == role) found.add(seat);
        return found;
    }

    private static ReleaseCase release(
            Seat seat, PlacementEnd end, @Nullable String refusal, LocalDate on) {
        return new ReleaseCase(seat.account(), seat.caseId(), seat.role(), end, refusal, on);
    }

    /// What the case refuses the broker has no longer.
    private void tell(Given given) {
        CaseAssigned event = given.event();
        try {
            commands.send(telling(event), occasion(given));
        } catch (Refused refused) {
            if (moved(refused)) return;
            Seat seat = new Seat(event.account(), event.caseId(), event.role());
            release(release(seat, PlacementEnd.NOT_TAKEN, refused.code(), event.assignedOn()));
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", event, failure);
        }
    }

    private static Object telling(CaseAssigned event) {
        return switch (event.role()) {
            case HELP ->
                    new AssignBroker(
                            event.caseId(),
                            event.organisation(),
                            event.account(),
                            event.assignedBy(),
                            event.assignedOn());
            case ASSESS ->
                    new AssignAssessor(
                            event.caseId(),
                            event.account(),
                            GIVEN,
                            event.assignedBy(),
                            event.assignedOn());
        };
    }

    private static Occasion occasion(Given given) {
        String key = "broker-" + given.position();
        return Occasion.by(ITSELF).under(key, CanonicalJson.sha256(key));
    }

    /// What fails for one case is tried again and keeps no other waiting.
    private void release(ReleaseCase command) {
        try {
            commands.send(command, Occasion.by(ITSELF));
        } catch (Refused refused) {
            if (!moved(refused)
                    && !refused.code().equals(BrokerRefusal.BROKER_CASE_NOT_ASSIGNED.name()))
                LOG.error("not released: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Something else happened at this moment; the next look tries again.
    private static boolean moved(Refused refused) {
        return refused.code().equals(KernelRefusal.VERSION_STALE.name())
                || refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name());
    }
}
