package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.linkage.DemandCommand.ExpireDemand;
import rosukh.command.linkage.LinkageRefusal;
import rosukh.command.linkage.MatchCommand.LapseProposal;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.DemandMatched;
import rosukh.events.linkage.DemandEvent.DemandPublished;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.DemandEvent.DemandWithdrawn;
import rosukh.events.linkage.LinkageTerms;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.MatchEvent.SideAccepted;

/// Says when a proposal was not answered in time and when a demand was open long enough. It reads
/// the log from the beginning after every start and holds no timers, so what came true while
/// nothing ran is said afterwards, and every node may watch: the stream of the match or the demand
/// lets one through.
public final class LinkageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LinkageWatch.class);
    private static final Occasion CLOCK =
            Occasion.by(Actor.of("linkage-watch", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Map<String, MatchProposed> proposed = new LinkedHashMap<>();
    private final Map<String, Integer> accepted = new LinkedHashMap<>();
    private final Map<String, LocalDate> published = new LinkedHashMap<>();
    private final Map<String, LocalDate> open = new LinkedHashMap<>();
    private DeclaredCalendar calendar = DeclaredCalendar.SHIPPED;

    /// @param today the day it is in Tehran
    public LinkageWatch(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(() -> due(today.get())).forEach(this::say);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case CalendarEvent e -> calendar = calendar.with(e);
            case MatchProposed e -> proposed.put(e.matchId(), e);
            case SideAccepted e -> {
                if (accepted.merge(e.matchId(), 1, Integer::sum) == 2) answered(e.matchId());
            }
            case ProposalDeclined e -> answered(e.matchId());
            case ProposalLapsed e -> answered(e.matchId());
            case DemandPublished e -> {
                published.put(e.demandId(), e.publishedOn());
                open.put(e.demandId(), e.publishedOn());
            }
            case DemandReopened e -> {
                LocalDate since = published.get(e.demandId());
                if (since != null) open.put(e.demandId(), since);
            }
            case DemandMatched e -> open.remove(e.demandId());
            case DemandWithdrawn e -> open.remove(e.demandId());
            case DemandExpired e -> open.remove(e.demandId());
            default -> {}
        }
    }

    private void answered(String matchId) {
        proposed.remove(matchId);
        accepted.remove(matchId);
    }

    /// What is true on a day and was not said yet.
    private List<Object> due(LocalDate day) {
        List<Object> due = new ArrayList<>();
        for (MatchProposed each : proposed.values())
            if (!day.isBefore(each.proposedOn().plusDays(LinkageTerms.ANSWER_DAYS))
                    && LinkageTerms.lastToAnswer(calendar, each.provinceKey(), each.proposedOn())
                            .filter(day::isAfter)
                            .isPresent()) due.add(new LapseProposal(each.matchId(), day));
        open.forEach((demandId, since) -> {
            if (day.isAfter(LinkageTerms.openUntil(since)))
                due.add(new ExpireDemand(demandId, day));
        });
        return due;
    }

    /// What fails for one is tried again in a minute and keeps no other waiting.
    private void say(Object command) {
        try {
            commands.send(command, CLOCK);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not said: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node said it, or something else happened to the same stream at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(LinkageRefusal.LINKAGE_NOT_PROPOSED.name())
                || refused.code().equals(LinkageRefusal.LINKAGE_DEMAND_NOT_OPEN.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}
