package rosukh.query.energy.plants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.Tariff;

/// A version of the rules.
///
/// @param publishedBy null while it is a draft
/// @param streamVersion sequence number of the last event of the rules when it was changed
public record RulesOfPlants(
        int number,
        Tariff tariff,
        Assumptions assumptions,
        String sha256,
        String draftedBy,
        @Nullable String publishedBy,
        @Nullable LocalDate publishedOn,
        long streamVersion) {

    RulesOfPlants published(String by, LocalDate on, long now) {
        return new RulesOfPlants(number, tariff, assumptions, sha256, draftedBy, by, on, now);
    }

    public boolean draft() {
        return publishedBy == null;
    }
}
