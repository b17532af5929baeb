package rosukh.events.indicators;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;

/// What was published for a period, one stream per quarter ([#streamOf]). The numbers are stored as
/// they were published: an edition never changes, and a restatement is another edition.
public sealed interface PeriodEvent {

    static String streamOf(String period) {
        return "indicator-period:" + period;
    }

    /// A Jalali quarter, for example `1405-Q2`.
    String period();

    /// The period was measured and published; its figures follow in the same commit.
    ///
    /// @param edition 1
    /// @param asOf last day of the period: what was true on it counts
    /// @param indicatorVersion by which it was measured
    /// @param knownTo position of the last event of the log that was known
    /// @param sha256 SHA-256, in lower-case hex, of all its figures
    @EventType("indicators.period-published")
    record PeriodPublished(
            String period,
            int edition,
            LocalDate asOf,
            String indicatorVersion,
            long knownTo,
            String sha256,
            String publishedBy,
            String organisation,
            LocalDate publishedOn)
            implements PeriodEvent {}

    /// The figures of one area, in one edition. In a later edition only areas are told whose
    /// figures are not those of the edition before.
    @EventType("indicators.figures-published")
    record FiguresPublished(
            String period,
            int edition,
            Area area,
            int unitsOperating,
            int unitsReporting,
            List<Figure> figures,
            Composite composite)
            implements PeriodEvent {

        public FiguresPublished {
            figures = List.copyOf(figures);
        }
    }

    /// Something that was not known then changes the figures, and somebody asked that they be
    /// published anew; until that is decided the edition before stands.
    ///
    /// @param edition the one it would be
    /// @param knownTo position of the last event of the log that was known to the proposer
    /// @param sha256 of all figures as they would be
    /// @param areasChanged how many areas have other figures
    @EventType("indicators.restatement-proposed")
    record RestatementProposed(
            String period,
            int edition,
            String indicatorVersion,
            long knownTo,
            String sha256,
            int areasChanged,
            String grounds,
            String proposedBy,
            String organisation,
            LocalDate proposedOn)
            implements PeriodEvent {}

    /// A second person was against it.
    @EventType("indicators.restatement-declined")
    record RestatementDeclined(
            String period,
            int edition,
            String grounds,
            String declinedBy,
            String organisation,
            LocalDate declinedOn)
            implements PeriodEvent {}

    /// A second person agreed: these figures stand from here on, those of the edition before stay
    /// readable. The figures that differ follow in the same commit.
    ///
    /// @param sha256 the one proposed
    /// @param grounds those of the proposal
    @EventType("indicators.period-restated")
    record PeriodRestated(
            String period,
            int edition,
            LocalDate asOf,
            String indicatorVersion,
            long knownTo,
            String sha256,
            String grounds,
            String proposedBy,
            String restatedBy,
            String organisation,
            LocalDate restatedOn)
            implements PeriodEvent {}
}
