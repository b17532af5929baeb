package rosukh.query.indicators.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.indicators.PeriodEvent.PeriodRestated;
import rosukh.events.indicators.PeriodEvent.RestatementDeclined;
import rosukh.events.indicators.PeriodEvent.RestatementProposed;

/// A period and its editions, the first one first.
///
/// @param proposal a restatement that waits; null if none does
/// @param declined restatements that were turned down
/// @param version sequence number of the stream, expected by the next command
public record PublishedPeriod(
        String period,
        LocalDate asOf,
        List<Edition> editions,
        @Nullable Proposal proposal,
        List<Declined> declined,
        long version) {

    /// One publication.
    ///
    /// @param indicatorVersion by which it was measured
    /// @param knownTo position of the last event that was known
    /// @param sha256 of all its figures
    /// @param grounds why it was restated; null for the first edition
    /// @param proposedBy null for the first edition
    /// @param areas how many areas have figures of their own in it
    /// @param at position of the event
    public record Edition(
            int edition,
            String indicatorVersion,
            long knownTo,
            String sha256,
            @Nullable String grounds,
            @Nullable String proposedBy,
            String publishedBy,
            LocalDate publishedOn,
            int areas,
            long at) {

        private Edition plusArea() {
            return new Edition(
                    edition,
                    indicatorVersion,
                    knownTo,
                    sha256,
                    grounds,
                    proposedBy,
                    publishedBy,
                    publishedOn,
                    areas + 1,
                    at);
        }
    }

    /// A restatement that waits for a second person.
    public record Proposal(
            int edition,
            String indicatorVersion,
            long knownTo,
            String sha256,
            int areasChanged,
            String grounds,
            String proposedBy,
            LocalDate proposedOn,
            long at) {}

    /// A restatement that was turned down.
    public record Declined(
            int edition, String grounds, String declinedBy, LocalDate declinedOn, long at) {}

    public PublishedPeriod {
        editions = List.copyOf(editions);
        declined = List.copyOf(declined);
    }

    /// The edition that stands.
    public Edition last() {
        return editions.getLast();
    }

    static @Nullable PublishedPeriod after(
            @Nullable PublishedPeriod period, PeriodEvent event, long sequence, long at) {
        if (event instanceof PeriodPublished e)
            return new PublishedPeriod(
                    e.period(),
                    e.asOf(),
                    List.of(
                            new Edition(
                                    e.edition(),
                                    e.indicatorVersion(),
                                    e.knownTo(),
                                    e.sha256(),
                                    null,
                                    null,
                                    e.publishedBy(),
                                    e.publishedOn(),
                                    0,
                                    at)),
                    null,
                    List.of(),
                    sequence);
        return period == null ? null : period.evolve(event, sequence, at);
    }

    private PublishedPeriod evolve(PeriodEvent event, long sequence, long at) {
        return switch (event) {
            case PeriodPublished _ -> this;
            case FiguresPublished _ -> {
                List<Edition> all = new ArrayList<>(editions);
                all.set(all.size() - 1, last().plusArea());
                yield with(all, proposal, declined, sequence);
            }
            case RestatementProposed e ->
                    with(
                            editions,
                            new Proposal(
                                    e.edition(),
                                    e.indicatorVersion(),
                                    e.knownTo(),
                                    e.sha256(),
                                    e.areasChanged(),
                                    e.grounds(),
                                    e.proposedBy(),
                                    e.proposedOn(),
                                    at),
                            declined,
                            sequence);
            case RestatementDeclined e -> {
                List<Declined> all = new ArrayList<>(declined);
                all.add(new Declined(e.edition(), e.grounds(), e.declinedBy(), e.declinedOn(), at));
                yield with(editions, null, all, sequence);
            }
            case PeriodRestated e -> {
                List<Edition> all = new ArrayList<>(editions);
                all.add(
                        new Edition(
                                e.edition(),
                                e.indicatorVersion(),
                                e.knownTo(),
                                e.sha256(),
                                e.grounds(),
                                e.proposedBy(),
                                e.restatedBy(),
                                e.restatedOn(),
                                0,
                                at));
                yield with(all, null, declined, sequence);
            }
        };
    }

    private PublishedPeriod with(
            List<Edition> nowEditions,
            @Nullable Proposal waiting,
            List<Declined> turnedDown,
            long sequence) {
        return new PublishedPeriod(period, asOf, nowEditions, waiting, turnedDown, sequence);
    }
}
