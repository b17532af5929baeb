package rosukh.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;
import rosukh.events.indicators.IndicatorVersionEvent.VersionProposed;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.indicators.PeriodEvent.PeriodRestated;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Ledger;
import rosukh.events.measuring.Measure;
import rosukh.events.measuring.Measured;

/// What was published in a history, and whether every invariant of it holds, from the events alone.
record PublishedHistory(List<Object> history) {

    /// Every invariant, from the history alone.
    void holds() {
        Map<String, String> proposers = new HashMap<>();
        Map<String, Map<Area, Figures>> standing = new HashMap<>();
        for (int at = 0; at < history.size(); at++) {
            switch (history.get(at)) {
                case VersionProposed e -> proposers.put(e.version(), e.proposedBy());
                case VersionApproved e ->
                        assertThat(e.approvedBy()).isNotEqualTo(proposers.get(e.version()));
                case PeriodPublished e -> {
                    assertThat(standing).as("published once").doesNotContainKey(e.period());
                    assertThat(e.publishedOn()).isAfter(e.asOf());
                    standing.put(e.period(), new TreeMap<>(Areas.ORDER));
                }
                case PeriodRestated e -> assertThat(e.restatedBy()).isNotEqualTo(e.proposedBy());
                case FiguresPublished e -> {
                    Figures figures =
                            new Figures(
                                    e.unitsOperating(),
                                    e.unitsReporting(),
                                    e.figures(),
                                    e.composite());
                    assertThat(standing.get(e.period()).put(e.area(), figures))
                            .as("told only where it differs")
                            .isNotEqualTo(figures);
                }
                default -> {}
            }
            if (at + 1 == history.size() || !(history.get(at + 1) instanceof FiguresPublished))
                recounted(at, standing);
        }
    }

    /// What stands after an edition is what the events known to it say.
    private void recounted(int at, Map<String, Map<Area, Figures>> standing) {
        if (at < history.size() - 1) return;
        int head = at;
        while (history.get(head) instanceof FiguresPublished) head--;
        if (history.get(head) instanceof PeriodPublished e)
            same(
                    measured(e.asOf(), e.knownTo(), e.indicatorVersion()),
                    e.sha256(),
                    standing.get(e.period()));
        if (history.get(head) instanceof PeriodRestated e)
            same(
                    measured(e.asOf(), e.knownTo(), e.indicatorVersion()),
                    e.sha256(),
                    standing.get(e.period()));
    }

    private static void same(Measured again, String sha256, Map<Area, Figures> published) {
        assertThat(again.sha256()).isEqualTo(sha256);
        assertThat(published).isEqualTo(again.areas());
    }

    /// From nothing but the events up to a position.
    Measured measured(LocalDate asOf, long knownTo, @Nullable String version) {
        Ledger ledger = new Ledger();
        for (int at = 0; at <= knownTo; at++) ledger.take(history.get(at), at);
        return ledger.measured(
                Measure.on(
                        asOf,
                        (version == null
                                        ? ledger.definitions().on(asOf)
                                        : ledger.definitions().named(version))
                                .orElseThrow(() ->
                                        IndicatorRefusal.INDICATOR_VERSION_MISSING.because("-"))));
    }
}
