package rosukh.query.linkage.market;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;

/// What addresses ask for, and what a firm may see of what is answered.
final class Asked {

    private Asked() {}

    /// The state asked for; null for any.
    static <E extends Enum<E>> @Nullable E state(Class<E> states, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        for (E each : states.getEnumConstants()) if (each.name().equals(text.strip())) return each;
        throw ApiProblem.badParameter(
                "state", "PARAMETER_INVALID", "`state` cannot be `" + text + "`.");
    }

    static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// A firm sees neither the ranking of its suppliers nor who of the office did what.
    static DemandFile shown(DemandFile demand, Reader reader) {
        if (!reader.onlyOwnFirm()) return demand;
        return new DemandFile(
                demand.demandId(),
                demand.buyerFirmId(),
                demand.buyerName(),
                demand.estateKey(),
                demand.provinceKey(),
                demand.state(),
                demand.wanted(),
                List.of(),
                demand.publishedOn(),
                null,
                demand.matches(),
                unnamed(demand.history()),
                demand.changedAt(),
                demand.version());
    }

    static MatchFile shown(MatchFile match, Reader reader) {
        if (!reader.onlyOwnFirm()) return match;
        return match.told(unnamed(match.history()));
    }

    static SupplierFile shown(SupplierFile supplier, Reader reader) {
        if (!reader.onlyOwnFirm()) return supplier;
        return supplier.told(unnamed(supplier.history()));
    }

    private static List<Happened> unnamed(List<Happened> history) {
        return history.stream()
                .map(each ->
                        new Happened(
                                each.event(),
                                each.subject(),
                                each.text(),
                                each.value(),
                                each.on(),
                                "",
                                each.recordedAt(),
                                each.position()))
                .toList();
    }
}
