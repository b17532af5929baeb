package rosukh.events.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.certification.CertificationEvent;

/// An event as the clocks of its case remember it.
///
/// @param at position in the log
/// @param event declared name, for example `certification.application-submitted`
/// @param on business date
/// @param by account of who did it; empty if that is not told
/// @param pins the scheme version that holds from here on; null where it does not change
public record ClockFact(
        long at,
        String event,
        LocalDate on,
        String by,
        List<ClockEffect> effects,
        @Nullable String pins) {

    public ClockFact {
        effects = List.copyOf(effects);
    }

    /// What is remembered of an event; empty where it concerns no clock.
    public static Optional<ClockFact> of(CertificationEvent event, long at, String by) {
        String name = EventTypes.typeOf(event.getClass()).value();
        return ClockEffect.of(event)
                .map(said -> new ClockFact(at, name, said.on(), by, said.effects(), said.pins()));
    }

    /// Codes of the reasons it gives.
    List<String> reasons() {
        return effects.stream()
                .filter(effect -> effect.kind() == ClockEffect.Kind.BECAUSE)
                .map(ClockEffect::stage)
                .toList();
    }

    boolean closes() {
        return effects.stream().anyMatch(effect -> effect.kind() == ClockEffect.Kind.CLOSES);
    }
}
