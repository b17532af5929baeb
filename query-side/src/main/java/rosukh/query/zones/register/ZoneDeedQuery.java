package rosukh.query.zones.register;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.ZoneType;

/// The parameters by which the events behind a figure are listed, the same for page, file and API;
/// empty for anything, but for the figure itself.
///
/// @param of a [Measure], or `OCCUPANCY` for the land that is given and the land that can be given;
///   what is allocated if left out
/// @param type of the zone, a [ZoneType]
public record ZoneDeedQuery(
        @Nullable String of,
        @Nullable String province,
        @Nullable String estate,
        @Nullable String type) {

    static final String OCCUPANCY = "OCCUPANCY";

    boolean occupancy() {
        return OCCUPANCY.equals(of);
    }

    /// The figure asked for; of the occupancy, its numerator.
    Measure measure() {
        return !ZoneQuery.given(of) || occupancy()
                ? Measure.ALLOCATED
                : Measure.valueOf(ZoneQuery.chosen("of", of, Measure.values()));
    }

    /// Refuses what is not one of the choices.
    List<Bson> filter() {
        List<Bson> all = new ArrayList<>();
        all.add(
                occupancy()
                        ? Filters.in(
                                "measure", Measure.ALLOCATED.name(), Measure.ALLOCATABLE.name())
                        : Filters.eq("measure", measure().name()));
        if (ZoneQuery.given(province)) all.add(Filters.eq("provinceKey", province));
        if (ZoneQuery.given(estate)) all.add(Filters.eq("estateKey", estate));
        if (ZoneQuery.given(type))
            all.add(Filters.eq("type", ZoneQuery.chosen("type", type, ZoneType.values())));
        return all;
    }
}
