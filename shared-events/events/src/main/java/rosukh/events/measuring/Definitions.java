package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;

/// The versions of the indicators that were approved, in that order.
public record Definitions(List<Definition> approved) {

    public static final Definitions NONE = new Definitions(List.of());

    public Definitions {
        approved = List.copyOf(approved);
    }

    public Definitions after(IndicatorVersionEvent event) {
        if (!(event instanceof VersionApproved e)) return this;
        List<Definition> all = new ArrayList<>(approved);
        all.add(e.definition());
        return new Definitions(all);
    }

    /// The one in force on a day: of those that have begun the one that begins last, of two that
    /// begin together the one approved last.
    public Optional<Definition> on(LocalDate day) {
        Definition found = null;
        for (Definition each : approved)
            if (!each.effectiveFrom().isAfter(day)
                    && (found == null || !each.effectiveFrom().isBefore(found.effectiveFrom())))
                found = each;
        return Optional.ofNullable(found);
    }

    public Optional<Definition> named(String version) {
        return approved.stream().filter(each -> each.version().equals(version)).findFirst();
    }
}
