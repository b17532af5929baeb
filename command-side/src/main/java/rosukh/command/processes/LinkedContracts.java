package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.certification.SalesCommand.CountSale;
import rosukh.command.certification.SalesCommand.ReverseSale;
import rosukh.command.certification.SalesRefusal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.linkage.DemandCommand.NoteContract;
import rosukh.command.linkage.LinkageRefusal;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.linkage.DemandEvent.DemandMatched;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;

/// Carries on what follows from contracts: a demand learns that it is matched, and a performed
/// contract becomes evidence of sales in the supplier's running case, or in the first that runs
/// later; a reversal takes it back. It reads the log from the beginning after every start, and
/// every node may do it: a claim lets a contract count in one case.
public final class LinkedContracts {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedContracts.class);
    private static final Occasion FOLLOWING =
            Occasion.by(Actor.of("linked-contracts", "system", "rosukh"));

    /// What another node, or somebody else at this moment, has made needless or will make possible.
    private static final Set<String> NEEDLESS =
            Set.of(
                    LinkageRefusal.LINKAGE_DEMAND_MATCHED.name(),
                    SalesRefusal.SALE_ALREADY_COUNTED.name(),
                    SalesRefusal.SALE_NOT_COUNTED.name(),
                    SalesRefusal.SALE_NOT_PERFORMED.name(),
                    SalesRefusal.SALE_CASE_NOT_RUNNING.name(),
                    KernelRefusal.VERSION_STALE.name(),
                    KernelRefusal.BACKGROUND_CHANGED.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Map<String, ContractConfirmed> unnoted = new LinkedHashMap<>();
    private final Map<String, ContractPerformed> uncounted = new LinkedHashMap<>();
    private final Map<String, String> counted = new LinkedHashMap<>();
    private final Map<String, String> toReverse = new LinkedHashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<String, String> firms = new HashMap<>();
    private final Map<String, String> running = new HashMap<>();

    /// @param today the day it is in Tehran
    public LinkedContracts(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(() -> due(today.get())).forEach(this::carryOn);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case ContractConfirmed e -> unnoted.put(e.matchId(), e);
            case DemandMatched e -> unnoted.remove(e.matchId());
            case ContractPerformed e -> uncounted.put(e.matchId(), e);
            case PerformanceReversed e -> {
                uncounted.remove(e.matchId());
                reversed.add(e.matchId());
                String caseId = counted.get(e.matchId());
                if (caseId != null) toReverse.put(e.matchId(), caseId);
            }
            case SaleCounted e -> {
                uncounted.remove(e.matchId());
                counted.put(e.matchId(), e.caseId());
                if (reversed.contains(e.matchId())) toReverse.put(e.matchId(), e.caseId());
            }
            case SaleReversed e -> toReverse.remove(e.matchId());
            case CaseOpened e -> {
                firms.put(e.caseId(), e.firmId());
                running.put(e.firmId(), e.caseId());
            }
            case CaseReopened e -> running.put(e.firmId(), e.caseId());
            case AppealFiled e -> {
                String firmId = firms.get(e.caseId());
                if (firmId != null) running.put(firmId, e.caseId());
            }
            case StatusRefused e -> ended(e.caseId());
            case CertificateIssued e -> ended(e.caseId());
            case CaseWithdrawn e -> ended(e.caseId());
            case CaseMerged e -> ended(e.caseId());
            default -> {}
        }
    }

    private void ended(String caseId) {
        String firmId = firms.get(caseId);
        if (firmId != null) running.remove(firmId, caseId);
    }

    private List<Object> due(LocalDate day) {
        List<Object> due = new ArrayList<>();
        unnoted.values()
                .forEach(each -> due.add(new NoteContract(each.demandId(), each.matchId(), day)));
        uncounted
                .values()
                .forEach(each -> {
                    String caseId = running.get(each.supplierFirmId());
                    if (caseId != null) due.add(new CountSale(caseId, each.matchId(), day));
                });
        toReverse.forEach((matchId, caseId) -> due.add(new ReverseSale(caseId, matchId, day)));
        return due;
    }

    /// What fails for one contract is tried again and keeps no other waiting.
    private void carryOn(Object command) {
        try {
            commands.send(command, FOLLOWING);
        } catch (Refused refused) {
            if (!NEEDLESS.contains(refused.code())) LOG.error("not done: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }
}
