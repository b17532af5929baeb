package rosukh.command.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;

/// What the register says about a firm, as far as a case depends on it.
record FirmRecord(LocalDate registeredOn, List<PlaceOfWorkRecorded> places) {

    FirmRecord {
        places = List.copyOf(places);
    }

    /// Reads a firm's stream; null if it is empty.
    static @Nullable FirmRecord of(List<?> stream) {
        FirmRecord firm = null;
        for (Object event : stream) firm = next(firm, (FirmEvent) event);
        return firm;
    }

    /// Where the firm worked on a day.
    Optional<String> estateOn(LocalDate day) {
        return places.reversed().stream()
                .filter(place -> !place.since().isAfter(day))
                .findFirst()
                .map(PlaceOfWorkRecorded::estateKey);
    }

    private static FirmRecord next(@Nullable FirmRecord firm, FirmEvent event) {
        return switch (event) {
            case FirmRegistered registered -> new FirmRecord(registered.registeredOn(), List.of());
            case PlaceOfWorkRecorded place -> firm == null ? unregistered() : firm.with(place);
        };
    }

    private FirmRecord with(PlaceOfWorkRecorded place) {
        List<PlaceOfWorkRecorded> all = new ArrayList<>(places);
        all.add(place);
        return new FirmRecord(registeredOn, all);
    }

    private static FirmRecord unregistered() {
        throw new IllegalStateException("a firm works somewhere before it is registered");
    }
}
