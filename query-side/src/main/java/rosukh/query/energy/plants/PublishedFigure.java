package rosukh.query.energy.plants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.Ratio;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A figure that others published of a province. It is no sum of events, so it stands beside them
/// and says how sure it is.
///
/// @param name its label is `energy.published.<name>`
/// @param amount exact decimal
/// @param unit `MW`, `HA`, `HA_PER_MW` or `PERCENT`
/// @param asOf the month it is told of, `yyyy-MM`
/// @param mark `S` sourced, `C` computed from sourced ones
/// @param source where it stands; null where it is computed
public record PublishedFigure(
        String name,
        String amount,
        String unit,
        String provinceKey,
        String asOf,
        String mark,
        @Nullable String source) {

    /// What is known of Kerman: the sourced figures, then what is computed from them.
    static final List<PublishedFigure> ALL = all();

    private static List<PublishedFigure> all() {
        List<PublishedFigure> all = new ArrayList<>(sourced());
        long online = amount(all, "on-grid");
        long together = online + amount(all, "licensed") + amount(all, "being-built");
        all.add(computed("together", String.valueOf(together), "MW", "2025-12"));
        all.add(computed("conversion", Ratio.of(online, together).percent(), "PERCENT", "2025-12"));
        Ratio land = Ratio.of(amount(all, "parks-land"), amount(all, "parks-potential"));
        String hundredths = land.times(100, 1).whole() + "";
        all.add(
                computed(
                        "land-for-mw",
                        new BigDecimal(hundredths).movePointLeft(2).toPlainString(),
                        "HA_PER_MW",
                        "2023-08"));
        return List.copyOf(all);
    }

    private static PublishedFigure computed(String name, String amount, String unit, String asOf) {
        return new PublishedFigure(name, amount, unit, "KRM", asOf, "C", null);
    }

    private static long amount(List<PublishedFigure> all, String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .mapToLong(each -> Long.parseLong(each.amount()))
                .sum();
    }

    private static List<PublishedFigure> sourced() {
        try (InputStream file =
                PublishedFigure.class.getResourceAsStream("/energy/published.json")) {
            return new JsonMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
