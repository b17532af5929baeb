package rosukh.query.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;
import rosukh.events.indicators.IndicatorVersionEvent.VersionProposed;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.indicators.PeriodEvent.PeriodRestated;
import rosukh.events.indicators.ProfileEvent.ProfileCorrected;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Ledger;
import rosukh.events.measuring.Measure;
import rosukh.events.measuring.Measured;
import rosukh.query.harness.Log;

/// A log of which the same facts are kept in a ledger, as the command side does.
final class Measurements {

    static final String PERIOD = "1405-Q2";
    static final LocalDate AS_OF = LocalDate.of(2026, 9, 22);
    static final LocalDate LONG_AGO = LocalDate.of(2023, 4, 1);
    static final LocalDate YEAR_END = LocalDate.of(2026, 3, 20);

    private final Log log;
    private final Ledger ledger = new Ledger();
    private @Nullable Measured published;

    Measurements(Log log) {
        this.log = log;
    }

    void append(Object... facts) {
        for (Object fact : facts) {
            log.append(fact);
            ledger.take(fact, log.head());
        }
    }

    void version() {
        append(
                new VersionProposed("v1", Definition.FIRST, "ana", "isipo", LONG_AGO),
                new VersionApproved("v1", Definition.FIRST, "bea", "isipo", LONG_AGO));
    }

    void firm(String firmId, int division, String estate) {
        append(
                new FirmRegistered(
                        firmId,
                        "10320004156",
                        "Firm " + firmId,
                        "METAL",
                        division,
                        "SMALL",
                        LONG_AGO),
                new PlaceOfWorkRecorded(firmId, estate, estate.substring(0, 3), LONG_AGO));
    }

    static ProfileFigures figures(long revenue, long rd) {
        return new ProfileFigures(revenue, rd, revenue / 4, 400, 12, new DigitalSurvey(5));
    }

    void reports(String firmId, long revenue, long rd) {
        append(
                new ProfileReported(
                        firmId,
                        YEAR_END,
                        figures(revenue, rd),
                        "dara",
                        "isipo",
                        YEAR_END.plusDays(90)));
    }

    void corrects(String firmId, long revenue, long rd) {
        append(
                new ProfileCorrected(
                        firmId,
                        YEAR_END,
                        figures(revenue, rd),
                        "The laboratory was left out",
                        "dara",
                        "isipo",
                        AS_OF.plusDays(30)));
    }

    Measured measured() {
        return ledger.measured(Measure.on(AS_OF, Definition.FIRST));
    }

    void publish() {
        Measured now = measured();
        append(
                new PeriodPublished(
                        PERIOD,
                        1,
                        AS_OF,
                        "v1",
                        now.knownTo(),
                        now.sha256(),
                        "ana",
                        "isipo",
                        AS_OF.plusDays(10)));
        now.areas().keySet().forEach(area -> append(told(1, area, now)));
        published = now;
    }

    void restate() {
        Measured now = measured();
        List<Area> changed = new ArrayList<>(now.changedSince(published.areas()));
        append(
                new PeriodRestated(
                        PERIOD,
                        2,
                        AS_OF,
                        "v1",
                        now.knownTo(),
                        now.sha256(),
                        "A report was corrected",
                        "ana",
                        "bea",
                        "isipo",
                        AS_OF.plusDays(40)));
        changed.forEach(area -> append(told(2, area, now)));
        published = now;
    }

    private static FiguresPublished told(int edition, Area area, Measured measured) {
        Figures f = measured.of(area);
        return new FiguresPublished(
                PERIOD, edition, area, f.units(), f.reporting(), f.indicators(), f.composite());
    }
}
