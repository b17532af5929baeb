package rosukh.query.letters.register;

import org.jspecify.annotations.Nullable;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;

/// A firm and where it is written to.
///
/// @param address null while it has none
/// @param language `fa` or `en`; null without an address
/// @param bounces letters that came back from the address when it was marked as failing; 0 while it
///   is not
/// @param version sequence number in the stream of the address; null before anything happened to it
public record Correspondent(
        String firmId,
        String name,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        @Nullable String address,
        @Nullable String language,
        int bounces,
        @Nullable Long version) {

    static Correspondent of(FirmRegistered event) {
        return new Correspondent(event.firmId(), event.name(), null, null, null, null, 0, null);
    }

    /// A firm that the log does not name.
    static Correspondent unknown(String firmId) {
        return new Correspondent(firmId, firmId, null, null, null, null, 0, null);
    }

    Correspondent at(PlaceOfWorkRecorded place) {
        return new Correspondent(
                firmId,
                name,
                place.provinceKey(),
                place.estateKey(),
                address,
                language,
                bounces,
                version);
    }

    Correspondent evolve(ContactEvent event, long now) {
        return switch (event) {
            case ContactSet(_, var given, var spoken, _, _, _) -> written(given, spoken, now);
            case ContactChanged(_, var given, var spoken, _, _, _) -> written(given, spoken, now);
            case ContactFailing e ->
                    new Correspondent(
                            firmId,
                            name,
                            provinceKey,
                            estateKey,
                            address,
                            language,
                            e.bounces(),
                            now);
            case ContactRemoved _ -> written(null, null, now);
        };
    }

    private Correspondent written(@Nullable String given, @Nullable String spoken, long now) {
        return new Correspondent(firmId, name, provinceKey, estateKey, given, spoken, 0, now);
    }
}
