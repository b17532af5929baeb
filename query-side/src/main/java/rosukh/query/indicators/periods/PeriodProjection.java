package rosukh.query.indicators.periods;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.query.kernel.Positions;

/// Keeps the versions of the indicators and what was published by them.
@Component
@ProcessingGroup(Periods.GROUP)
class PeriodProjection {

    private final Periods periods;

    PeriodProjection(Periods periods) {
        this.periods = periods;
    }

    @EventHandler
    void on(IndicatorVersionEvent event, TrackingToken token, @SequenceNumber long sequence) {
        periods.books()
                .apply(
                        Periods.BOOK,
                        token,
                        book ->
                                (book == null ? VersionBook.EMPTY : book)
                                        .after(event, sequence, Positions.of(token)));
    }

    @EventHandler
    void on(PeriodEvent event, TrackingToken token, @SequenceNumber long sequence) {
        long at = Positions.of(token);
        periods.store()
                .apply(
                        event.period(),
                        token,
                        period -> PublishedPeriod.after(period, event, sequence, at));
        if (event instanceof FiguresPublished figures)
            periods.histories()
                    .apply(
                            AreaHistory.idOf(figures.period(), figures.area()),
                            token,
                            history -> AreaHistory.after(history, figures, at));
    }

    @ResetHandler
    void reset() {
        periods.reset();
    }
}
