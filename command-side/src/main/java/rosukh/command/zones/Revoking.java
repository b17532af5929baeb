package rosukh.command.zones;

import static rosukh.command.zones.PlacementRefusal.ALLOCATION_OVER;
import static rosukh.command.zones.PlacementRefusal.GRACE_MISSING;
import static rosukh.command.zones.PlacementRefusal.GRACE_NOT_HERE;
import static rosukh.command.zones.PlacementRefusal.GRACE_RUNS;
import static rosukh.command.zones.PlacementRefusal.NOTICE_MISSING;
import static rosukh.command.zones.PlacementRefusal.REVOCATION_CAUSE_UNKNOWN;
import static rosukh.command.zones.PlacementRefusal.REVOCATION_PARTY_MAY_NOT_ACT;
import static rosukh.command.zones.PlacementRefusal.REVOCATION_TOO_EARLY;
import static rosukh.command.zones.PlacementRefusal.STANDING_KEPT;
import static rosukh.command.zones.PlacementRefusal.STANDING_LOST;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Principal;
import rosukh.command.zones.PlacementCommand.EndGrace;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartGrace;
import rosukh.command.zones.Standing.Loss;
import rosukh.events.zones.Allocation;
import rosukh.events.zones.Allocation.Grace;
import rosukh.events.zones.Allocation.Notice;
import rosukh.events.zones.Basis;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.Plot;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneType;

/// How a plot comes back: after notice and its time, or after a time of grace, and always by a
/// second person.
final class Revoking {

    private Revoking() {}

    static AllocationRevoked revoke(
            Zone zone, Plot plot, RevokeAllocation command, @Nullable Principal principal) {
        Allocation held = PlacementRules.held(plot);
        RevocationCause cause =
                Arrays.stream(RevocationCause.values())
                        .filter(each -> each.name().equals(command.cause()))
                        .findFirst()
                        .orElseThrow(() ->
                                REVOCATION_CAUSE_UNKNOWN.because("there is no " + command.cause()));
        Zone.grounded(command.grounds());
        timed(held, cause, command.on());
        if (Zone.among(parties(zone, plot.plotId(), cause), command.by(), principal))
            throw REVOCATION_PARTY_MAY_NOT_ACT.because("a second person revokes it");
        return new AllocationRevoked(
                command.zoneId(),
                plot.plotId(),
                held.number(),
                held.firmId(),
                zone.known().potential().type(),
                plot.areaM2(),
                held.taken(),
                cause,
                cause == RevocationCause.GRACE_OVER ? lost(held) : null,
                command.grounds(),
                command.by(),
                command.organisation(),
                command.on());
    }

    private static @Nullable Basis lost(Allocation held) {
        return held.grace() == null ? null : held.grace().lost();
    }

    private static void timed(Allocation held, RevocationCause cause, LocalDate on) {
        switch (cause) {
            case NON_USE -> {
                Notice notice = held.notice();
                if (notice == null) throw NOTICE_MISSING.because("no notice was given");
                if (on.isBefore(notice.revocableFrom()))
                    throw REVOCATION_TOO_EARLY.because("from " + notice.revocableFrom() + " on");
            }
            case GRACE_OVER -> {
                Grace grace = held.grace();
                if (grace == null) throw GRACE_MISSING.because("no time of grace runs");
                if (!on.isAfter(grace.until()))
                    throw REVOCATION_TOO_EARLY.because("after " + grace.until());
            }
        }
    }

    /// Notice is given by a person, so another revokes; a time of grace begins by itself, so
    /// whoever made the contract does not.
    private static Set<String> parties(Zone zone, String plotId, RevocationCause cause) {
        return switch (cause) {
            case NON_USE -> zone.noticers().getOrDefault(plotId, Set.of());
            case GRACE_OVER -> zone.allocators().getOrDefault(plotId, Set.of());
        };
    }

    static GraceStarted startGrace(
            ZoneBook book, Plot plot, StartGrace command, Surroundings around) {
        if (book.potential().type() != ZoneType.KNOWLEDGE_BASED)
            throw GRACE_NOT_HERE.because("this zone asks not what a firm stands on");
        Allocation held = current(plot, command.allocation());
        if (held.grace() != null) throw GRACE_RUNS.because("until " + held.grace().until());
        Standing firm = around.firm();
        Loss loss = firm.loss();
        if (firm.stands() || loss == null)
            throw STANDING_KEPT.because("it stands on " + firm.basis().reference());
        return new GraceStarted(
                command.zoneId(),
                plot.plotId(),
                held.number(),
                held.firmId(),
                loss.of(),
                loss.cause(),
                loss.on(),
                loss.on().plusDays(held.pinned().graceDays()),
                command.on());
    }

    static GraceEnded endGrace(Plot plot, EndGrace command, Surroundings around) {
        Allocation held = current(plot, command.allocation());
        if (held.grace() == null) throw GRACE_MISSING.because("no time of grace runs");
        Basis basis = around.firm().basis();
        if (!around.firm().stands()) throw STANDING_LOST.because("it stands on nothing");
        return new GraceEnded(
                command.zoneId(), plot.plotId(), held.number(), held.firmId(), basis, command.on());
    }

    private static Allocation current(Plot plot, int allocation) {
        Allocation held = plot.allocation();
        if (held == null || held.number() != allocation)
            throw ALLOCATION_OVER.because("it is over");
        return held;
    }
}
