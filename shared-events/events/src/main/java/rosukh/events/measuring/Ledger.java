package rosukh.events.measuring;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.zones.ZoneEvent;

/// Everything the log says that indicators are made of, in memory.
public final class Ledger {

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final Map<String, String> certificates = new HashMap<>();
    private Definitions definitions = Definitions.NONE;
    private DeclaredCalendar calendar = DeclaredCalendar.SHIPPED;
    private @Nullable CalendarDays days;
    private long position = -1;

    /// Takes note of an event; what is no matter of indicators is passed over.
    public void take(Object event, long at) {
        position = at;
        switch (event) {
            case FirmEvent e -> {
                Unit unit = Learning.after(units.get(e.firmId()), e, at);
                if (unit != null) units.put(e.firmId(), unit);
            }
            case CertificationEvent e -> {
                String firm = Learning.firmOf(e.caseId());
                if (e instanceof CertificateIssued issued)
                    certificates.put(issued.certificateNumber(), firm);
                learn(firm, unit -> Learning.after(unit, e, at));
            }
            case CertificateEvent e ->
                    learn(
                            certificates.get(e.certificateNumber()),
                            unit -> Learning.after(unit, e, at));
            case ProfileEvent e -> learn(e.firmId(), unit -> Learning.after(unit, e, at));
            case MatchEvent e ->
                    Learning.partiesOf(e)
                            .forEach(firm -> learn(firm, unit -> Learning.after(unit, e, at)));
            case ZoneEvent e -> {
                Zone zone = Learning.after(zones.get(e.zoneId()), e, at);
                if (zone != null) zones.put(e.zoneId(), zone);
            }
            case IndicatorVersionEvent e -> definitions = definitions.after(e);
            case CalendarEvent e -> {
                calendar = calendar.with(e);
                days = null;
            }
            default -> {}
        }
    }

    private void learn(@Nullable String firmId, UnaryOperator<Unit> learning) {
        if (firmId != null) units.computeIfPresent(firmId, (_, unit) -> learning.apply(unit));
    }

    public Definitions definitions() {
        return definitions;
    }

    /// Position of the last event taken in, -1 before the first.
    public long position() {
        return position;
    }

    public Collection<Unit> units() {
        return units.values();
    }

    /// What is true on the day of a measure, as far as is known by now.
    public Measured measured(Measure measure) {
        CalendarDays counted = days == null ? new CalendarDays(calendar) : days;
        days = counted;
        Areas areas = Areas.of(units.values(), zones.values(), new Counting(measure, counted));
        return new Measured(
                measure.asOf(), measure.definition().version(), position, areas.figures(measure));
    }
}
