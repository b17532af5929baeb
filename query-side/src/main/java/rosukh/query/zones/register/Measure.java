package rosukh.query.zones.register;

import java.util.function.Predicate;
import rosukh.events.zones.Allocation;
import rosukh.events.zones.Basis;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneBook;

/// What the dashboard counts of a zone. An event counts for whatever it changes, so that what all
/// events changed is always what there is.
public enum Measure {
    /// Area of what is declared and no zone yet.
    POTENTIAL("potential", Unit.LAND),
    DESIGNATED("designated", Unit.LAND),
    ALLOCATABLE("allocatable", Unit.LAND),
    RESERVED("reserved", Unit.LAND),
    ALLOCATED("allocated", Unit.LAND),
    OPERATING("operating", Unit.LAND),
    /// Allocated and not operating yet.
    BUILDING("types.held", Unit.LAND),
    /// Can be given and is not allocated.
    LEFT("types.left", Unit.LAND),
    SOLAR("solar", Unit.LAND),
    FREE_KVA("free-kva", Unit.POWER),
    FREE_WATER("free-water", Unit.WATER),
    WAITING("waiting", Unit.COUNT),
    KB_UNITS("kb", Unit.COUNT),
    NOTICED("noticed", Unit.COUNT),
    GRACE("grace", Unit.COUNT),
    /// Days from the offer to the contract: each contract counts by itself and is never taken away.
    CONTRACT("contracts", Unit.DAYS);

    /// What its amounts are in.
    public enum Unit {
        /// Square metres.
        LAND,
        /// Kilovolt-amperes.
        POWER,
        /// Cubic metres a day.
        WATER,
        COUNT,
        DAYS
    }

    private final String key;
    private final Unit unit;

    Measure(String key, Unit unit) {
        this.key = key;
        this.unit = unit;
    }

    /// How the texts of figures call it.
    public String key() {
        return key;
    }

    Unit unit() {
        return unit;
    }

    /// How much of it a zone has; nothing but potential before it is designated.
    long of(ZoneBook book) {
        if (!book.designated()) return this == POTENTIAL ? book.potential().areaM2() : 0;
        return switch (this) {
            case POTENTIAL, CONTRACT -> 0;
            case DESIGNATED -> book.potential().areaM2();
            case ALLOCATABLE -> book.capacity().landM2();
            case RESERVED -> book.landM2(PlotState.RESERVED);
            case ALLOCATED -> heldM2(book);
            case OPERATING -> book.landM2(PlotState.OPERATING);
            case BUILDING -> heldM2(book) - book.landM2(PlotState.OPERATING);
            case LEFT -> book.capacity().landM2() - heldM2(book);
            case SOLAR -> book.solarM2();
            case FREE_KVA -> book.free().powerKva();
            case FREE_WATER -> book.free().waterM3PerDay();
            case WAITING -> book.waiting().size();
            case KB_UNITS -> held(book, each -> each.basis().kind() == Basis.Kind.CERTIFICATE);
            case NOTICED -> held(book, each -> each.notice() != null);
            case GRACE -> held(book, each -> each.grace() != null);
        };
    }

    private static long heldM2(ZoneBook book) {
        return book.plots().stream()
                .filter(plot -> plot.allocation() != null)
                .mapToLong(Plot::areaM2)
                .sum();
    }

    private static long held(ZoneBook book, Predicate<Allocation> like) {
        return book.plots().stream()
                .filter(plot -> plot.allocation() != null && like.test(plot.allocation()))
                .count();
    }
}
