package rosukh.command.indicators;

import static rosukh.command.indicators.IndicatorRefusal.PERIOD_ALREADY_PUBLISHED;
import static rosukh.command.indicators.IndicatorRefusal.PERIOD_NOT_OVER;
import static rosukh.command.indicators.IndicatorRefusal.PERIOD_NOT_PUBLISHED;
import static rosukh.command.indicators.IndicatorRefusal.RESTATEMENT_FIGURES_MOVED;
import static rosukh.command.indicators.IndicatorRefusal.RESTATEMENT_NOT_PROPOSED;
import static rosukh.command.indicators.IndicatorRefusal.RESTATEMENT_PENDING;
import static rosukh.command.indicators.IndicatorRefusal.RESTATEMENT_PROPOSER_MAY_NOT_APPROVE;
import static rosukh.command.indicators.IndicatorRefusal.RESTATEMENT_UNCHANGED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.indicators.PeriodCommand.DeclineRestatement;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.indicators.PeriodEvent.PeriodRestated;
import rosukh.events.indicators.PeriodEvent.RestatementDeclined;
import rosukh.events.indicators.PeriodEvent.RestatementProposed;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Measured;

/// What is published of a period: editions that never change. A period that has ended is published
/// once; after that a second person agrees to the very figures that were proposed.
///
/// @param edition the one that stands, 0 before the first
/// @param version of the indicators, by which it was measured; empty before the first
/// @param figures of every area, as they stand
/// @param proposal that waits; null if none does
record Period(
        int edition,
        String version,
        Map<Area, Figures> figures,
        @Nullable RestatementProposed proposal) {

    static final Period UNPUBLISHED = new Period(0, "", Map.of(), null);

    List<PeriodEvent> decide(PeriodCommand command) {
        return switch (command) {
            case PublishPeriod publish -> publish(publish);
            case ProposeRestatement propose -> List.of(propose(propose));
            case RestatePeriod restate -> restate(restate);
            case DeclineRestatement decline -> List.of(decline(decline));
        };
    }

    Period evolve(PeriodEvent event) {
        return switch (event) {
            case PeriodPublished e -> new Period(e.edition(), e.indicatorVersion(), figures, null);
            case PeriodRestated e -> new Period(e.edition(), e.indicatorVersion(), figures, null);
            case FiguresPublished e -> {
                Map<Area, Figures> all = new HashMap<>(figures);
                all.put(
                        e.area(),
                        new Figures(
                                e.unitsOperating(),
                                e.unitsReporting(),
                                e.figures(),
                                e.composite()));
                yield new Period(edition, version, all, proposal);
            }
            case RestatementProposed e -> new Period(edition, version, figures, e);
            case RestatementDeclined _ -> new Period(edition, version, figures, null);
        };
    }

    private List<PeriodEvent> publish(PublishPeriod command) {
        Measured measured = command.measured();
        if (edition > 0)
            throw PERIOD_ALREADY_PUBLISHED.because(
                    "edition " + edition + " stands; propose a restatement");
        if (!command.on().isAfter(measured.asOf()))
            throw PERIOD_NOT_OVER.because("the period ends on " + measured.asOf());
        List<PeriodEvent> happened = new ArrayList<>();
        happened.add(
                new PeriodPublished(
                        command.period(),
                        1,
                        measured.asOf(),
                        measured.version(),
                        measured.knownTo(),
                        measured.sha256(),
                        command.publishedBy(),
                        command.organisation(),
                        command.on()));
        happened.addAll(published(command.period(), 1, measured, measured.areas().keySet()));
        return happened;
    }

    private PeriodEvent propose(ProposeRestatement command) {
        published();
        if (proposal != null)
            throw RESTATEMENT_PENDING.because(
                    proposal.proposedBy() + " proposed one on " + proposal.proposedOn());
        Measured measured = command.measured();
        List<Area> changed = measured.changedSince(figures);
        if (changed.isEmpty() && measured.version().equals(version))
            throw RESTATEMENT_UNCHANGED.because("every figure is as it was published");
        return new RestatementProposed(
                command.period(),
                edition + 1,
                measured.version(),
                measured.knownTo(),
                measured.sha256(),
                changed.size(),
                command.grounds(),
                command.proposedBy(),
                command.organisation(),
                command.on());
    }

    private List<PeriodEvent> restate(RestatePeriod command) {
        RestatementProposed proposed = proposed();
        Measured measured = command.measured();
        if (proposed.proposedBy().equals(command.restatedBy()))
            throw RESTATEMENT_PROPOSER_MAY_NOT_APPROVE.because("you proposed it yourself");
        if (!proposed.sha256().equals(measured.sha256()))
            throw RESTATEMENT_FIGURES_MOVED.because(
                    "the figures were proposed as known at position "
                            + proposed.knownTo()
                            + "; decline it and propose it anew");
        List<PeriodEvent> happened = new ArrayList<>();
        happened.add(
                new PeriodRestated(
                        command.period(),
                        proposed.edition(),
                        measured.asOf(),
                        measured.version(),
                        measured.knownTo(),
                        measured.sha256(),
                        proposed.grounds(),
                        proposed.proposedBy(),
                        command.restatedBy(),
                        command.organisation(),
                        command.on()));
        happened.addAll(
                published(
                        command.period(),
                        proposed.edition(),
                        measured,
                        measured.changedSince(figures)));
        return happened;
    }

    private PeriodEvent decline(DeclineRestatement command) {
        return new RestatementDeclined(
                command.period(),
                proposed().edition(),
                command.grounds(),
                command.declinedBy(),
                command.organisation(),
                command.on());
    }

    private static List<PeriodEvent> published(
            String period, int edition, Measured measured, Collection<Area> areas) {
        List<PeriodEvent> published = new ArrayList<>();
        for (Area area : areas) {
            Figures figures = measured.of(area);
            published.add(
                    new FiguresPublished(
                            period,
                            edition,
                            area,
                            figures.units(),
                            figures.reporting(),
                            figures.indicators(),
                            figures.composite()));
        }
        return published;
    }

    private void published() {
        if (edition == 0) throw PERIOD_NOT_PUBLISHED.because("publish it first");
    }

    private RestatementProposed proposed() {
        published();
        if (proposal == null) throw RESTATEMENT_NOT_PROPOSED.because("no restatement waits");
        return proposal;
    }
}
