package rosukh.command.zones;

import static rosukh.command.zones.ZoneRefusal.ZONE_DATE_BACKWARDS;
import static rosukh.command.zones.ZoneRefusal.ZONE_GROUNDS_MISSING;
import static rosukh.command.zones.ZoneRefusal.ZONE_NOT_DESIGNATED;
import static rosukh.command.zones.ZoneRefusal.ZONE_UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PotentialEvent.PotentialCorrected;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;

/// The rules on a zone. Its book is the one both sides read; beside it are the accounts that bar
/// somebody from the next step.
///
/// @param book null before it is declared
/// @param declarers whoever declared it, or corrected it
/// @param verifiers whoever verified it as it stands
/// @param allocators whoever made the contract, by plot
/// @param noticers whoever gave notice, by plot
record Zone(
        @Nullable ZoneBook book,
        Set<String> declarers,
        Set<String> verifiers,
        Map<String, Set<String>> allocators,
        Map<String, Set<String>> noticers) {

    static final Zone NONE = new Zone(null, Set.of(), Set.of(), Map.of(), Map.of());

    Zone {
        declarers = Set.copyOf(declarers);
        verifiers = Set.copyOf(verifiers);
        allocators = Map.copyOf(allocators);
        noticers = Map.copyOf(noticers);
    }

    /// @param principal the person acted for; null if everybody acts for themselves
    List<ZoneEvent> decide(
            ZoneCommand command, Surroundings around, @Nullable Principal principal) {
        return switch (command) {
            case PotentialCommand potential ->
                    List.of(Designating.decide(this, potential, around, principal));
            case LandCommand land -> List.of(LandRules.decide(this, land, around));
            case PlotCommand plot -> PlotRules.decide(this, plot, around);
            case PlacementCommand placement ->
                    List.of(PlacementRules.decide(this, placement, around, principal));
        };
    }

    /// @param principal the person for whom it was done; null if it was done in one's own name
    Zone evolve(ZoneEvent event, @Nullable Principal principal) {
        ZoneBook now = ZoneBook.after(book, event);
        return switch (event) {
            case PotentialDeclared e ->
                    new Zone(now, both(e.declaredBy(), principal), Set.of(), allocators, noticers);
            case PotentialCorrected e ->
                    new Zone(
                            now,
                            with(declarers, both(e.correctedBy(), principal)),
                            Set.of(),
                            allocators,
                            noticers);
            case PotentialVerified e ->
                    new Zone(now, declarers, both(e.verifiedBy(), principal), allocators, noticers);
            case PlotAllocated e ->
                    new Zone(
                            now,
                            declarers,
                            verifiers,
                            with(allocators, e.plotId(), both(e.allocatedBy(), principal)),
                            noticers);
            case NonUseNoticed e ->
                    new Zone(
                            now,
                            declarers,
                            verifiers,
                            allocators,
                            with(noticers, e.plotId(), both(e.noticedBy(), principal)));
            case ZoneEvent _ -> new Zone(now, declarers, verifiers, allocators, noticers);
        };
    }

    /// The zone's book.
    ///
    /// @throws rosukh.command.kernel.Refused if it was never declared
    ZoneBook known() {
        if (book == null) throw ZONE_UNKNOWN.because("it was never declared");
        return book;
    }

    /// The book of a zone that was designated.
    ZoneBook designated(LocalDate on) {
        ZoneBook known = known();
        if (!known.designated()) throw ZONE_NOT_DESIGNATED.because("it is no zone yet");
        inOrder(on, known.latest());
        return known;
    }

    /// A plot of a designated zone.
    Plot plot(String plotId, LocalDate on) {
        Plot plot =
                designated(on)
                        .plot(plotId)
                        .orElseThrow(() ->
                                PlotRefusal.PLOT_UNKNOWN.because("there is no plot " + plotId));
        inOrder(on, plot.latest());
        return plot;
    }

    static void inOrder(LocalDate on, LocalDate latest) {
        if (on.isBefore(latest))
            throw ZONE_DATE_BACKWARDS.because("the last thing happened on " + latest);
    }

    static void grounded(String grounds) {
        if (grounds.isBlank()) throw ZONE_GROUNDS_MISSING.because("it is explained in words");
    }

    /// Who acts is among some accounts, or who is acted for.
    static boolean among(Set<String> accounts, String by, @Nullable Principal principal) {
        return Persons.of(by, "", principal).either(accounts::contains);
    }

    private static Set<String> both(String by, @Nullable Principal principal) {
        return Persons.of(by, "", principal).accounts().collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> with(
            Map<String, Set<String>> some, String plotId, Set<String> accounts) {
        Map<String, Set<String>> all = new HashMap<>(some);
        all.put(plotId, accounts);
        return all;
    }
}
