package rosukh.query.zones.register;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneType;

/// The parameters by which plots are listed, the same for page, file and API; empty for anything.
///
/// @param type of the zone, a [ZoneType]
/// @param state a [PlotState], or `HELD` for all that a firm has by contract
/// @param certified `true` for firms placed on a certificate
/// @param attention `NOTICE` or `GRACE`: notice of non-use stands, or a time of grace runs
/// @param contracted `true` for those of which a contract was ever made
public record PlotQuery(
        @Nullable String province,
        @Nullable String estate,
        @Nullable String zone,
        @Nullable String type,
        @Nullable String state,
        @Nullable String firm,
        @Nullable String certified,
        @Nullable String attention,
        @Nullable String contracted) {

    static final String HELD = "HELD";

    /// What needs somebody.
    enum Attention {
        NOTICE,
        GRACE
    }

    /// Refuses what is not one of the choices.
    List<Bson> filter() {
        List<Bson> all = new ArrayList<>();
        if (ZoneQuery.given(province)) all.add(Filters.eq("provinceKey", province));
        if (ZoneQuery.given(estate)) all.add(Filters.eq("estateKey", estate));
        if (ZoneQuery.given(zone)) all.add(Filters.eq("zoneId", zone));
        if (ZoneQuery.given(firm)) all.add(Filters.eq("firmId", firm));
        if (ZoneQuery.given(type))
            all.add(Filters.eq("type", ZoneQuery.chosen("type", type, ZoneType.values())));
        if (ZoneQuery.given(state))
            all.add(
                    HELD.equals(state)
                            ? Filters.eq("held", true)
                            : Filters.eq(
                                    "state", ZoneQuery.chosen("state", state, PlotState.values())));
        if (ZoneQuery.yes("certified", certified)) all.add(Filters.eq("certified", true));
        if (ZoneQuery.given(attention))
            all.add(
                    Filters.eq(
                            ZoneQuery.chosen("attention", attention, Attention.values())
                                            .equals(Attention.NOTICE.name())
                                    ? "noticed"
                                    : "inGrace",
                            true));
        if (ZoneQuery.yes("contracted", contracted)) all.add(Filters.ne("contracts", List.of()));
        return all;
    }
}
