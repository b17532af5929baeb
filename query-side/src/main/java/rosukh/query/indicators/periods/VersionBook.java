package rosukh.query.indicators.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;
import rosukh.events.indicators.IndicatorVersionEvent.VersionDeclined;
import rosukh.events.indicators.IndicatorVersionEvent.VersionProposed;
import rosukh.events.measuring.Definitions;

/// Every version of the indicators that was ever proposed, the latest first.
///
/// @param version sequence number of the stream, expected by the next command
public record VersionBook(List<Entry> entries, long version) {

    static final VersionBook EMPTY = new VersionBook(List.of(), -1);

    /// How far a version is.
    public enum State {
        PROPOSED,
        APPROVED,
        DECLINED
    }

    /// A version.
    ///
    /// @param decidedBy null while it waits
    /// @param grounds why it was declined; null otherwise
    /// @param at position of the proposal
    /// @param decidedAt position of the decision, -1 while it waits
    public record Entry(
            Definition definition,
            State state,
            String proposedBy,
            LocalDate proposedOn,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String grounds,
            long at,
            long decidedAt) {

        private Entry decided(
                State now, String by, LocalDate on, @Nullable String why, long position) {
            return new Entry(definition, now, proposedBy, proposedOn, by, on, why, at, position);
        }
    }

    public VersionBook {
        entries = List.copyOf(entries);
    }

    VersionBook after(IndicatorVersionEvent event, long sequence, long position) {
        List<Entry> all = new ArrayList<>(entries);
        switch (event) {
            case VersionProposed e ->
                    all.addFirst(
                            new Entry(
                                    e.definition(),
                                    State.PROPOSED,
                                    e.proposedBy(),
                                    e.proposedOn(),
                                    null,
                                    null,
                                    null,
                                    position,
                                    -1));
            case VersionApproved e ->
                    all.replaceAll(entry ->
                            waits(entry, e)
                                    ? entry.decided(
                                            State.APPROVED,
                                            e.approvedBy(),
                                            e.approvedOn(),
                                            null,
                                            position)
                                    : entry);
            case VersionDeclined e ->
                    all.replaceAll(entry ->
                            waits(entry, e)
                                    ? entry.decided(
                                            State.DECLINED,
                                            e.declinedBy(),
                                            e.declinedOn(),
                                            e.grounds(),
                                            position)
                                    : entry);
        }
        return new VersionBook(all, sequence);
    }

    private static boolean waits(Entry entry, IndicatorVersionEvent event) {
        return entry.state() == State.PROPOSED
                && entry.definition().version().equals(event.version());
    }

    /// The approved ones, in the order approved.
    public Definitions definitions() {
        return new Definitions(
                entries.reversed().stream()
                        .filter(entry -> entry.state() == State.APPROVED)
                        .map(Entry::definition)
                        .toList());
    }

    /// The one that waits under a name.
    public Optional<Entry> waiting(String name) {
        return entries.stream()
                .filter(entry -> entry.state() == State.PROPOSED)
                .filter(entry -> entry.definition().version().equals(name))
                .findFirst();
    }
}
