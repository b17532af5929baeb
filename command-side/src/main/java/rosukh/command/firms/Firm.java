package rosukh.command.firms;

import static rosukh.command.firms.FirmRefusal.FIRM_ALREADY_REGISTERED;
import static rosukh.command.firms.FirmRefusal.FIRM_ESTATE_UNKNOWN;
import static rosukh.command.firms.FirmRefusal.FIRM_PLACE_BEFORE_PREVIOUS;
import static rosukh.command.firms.FirmRefusal.FIRM_PLACE_BEFORE_REGISTRATION;
import static rosukh.command.firms.FirmRefusal.FIRM_PLACE_UNCHANGED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.reference.Estates;

/// The rules of the firm register: an entry is complete and checked, and a firm works in one place
/// at a time.
sealed interface Firm {

    /// Not in the register yet.
    record Unknown() implements Firm {}

    /// In the register.
    ///
    /// @param place where it works now; null while no place is known
    record Registered(LocalDate registeredOn, @Nullable Place place) implements Firm {}

    record Place(String estateKey, LocalDate since) {}

    /// Where the firm works now; null while no place is known.
    default @Nullable String estateKey() {
        return this instanceof Registered(_, Place(var estate, _)) ? estate : null;
    }

    default List<FirmEvent> decide(FirmCommand command) {
        return switch (command) {
            case RegisterFirm register -> register(register);
            case RecordPlaceOfWork record ->
                    List.of(placed(record.firmId(), record.estateKey(), record.since()));
        };
    }

    default Firm evolve(FirmEvent event) {
        return switch (event) {
            case FirmRegistered(_, _, _, _, _, _, var on) -> new Registered(on, null);
            case PlaceOfWorkRecorded(_, var estate, _, var since) ->
                    new Registered(registered().registeredOn(), new Place(estate, since));
        };
    }

    private List<FirmEvent> register(RegisterFirm command) {
        if (this instanceof Registered)
            throw FIRM_ALREADY_REGISTERED.because("the firm is in the register already");
        List<FirmEvent> happened = new ArrayList<>();
        FirmRegistered registered = Registration.check(command);
        happened.add(registered);
        String estate = command.estateKey();
        if (estate != null)
            happened.add(
                    evolve(registered).placed(command.firmId(), estate, command.registeredOn()));
        return happened;
    }

    private PlaceOfWorkRecorded placed(String firmId, String estateKey, LocalDate since) {
        Registered firm = registered();
        String province =
                Estates.find(estateKey)
                        .orElseThrow(() ->
                                FIRM_ESTATE_UNKNOWN.because(
                                        "there is no park or zone " + estateKey))
                        .provinceKey();
        if (since.isBefore(firm.registeredOn()))
            throw FIRM_PLACE_BEFORE_REGISTRATION.because(
                    "the firm was registered on " + firm.registeredOn());
        Place before = firm.place();
        if (before != null && before.estateKey().equals(estateKey))
            throw FIRM_PLACE_UNCHANGED.because("the firm has worked there since " + before.since());
        if (before != null && !since.isAfter(before.since()))
            throw FIRM_PLACE_BEFORE_PREVIOUS.because(
                    "the place before this one began on " + before.since());
        return new PlaceOfWorkRecorded(firmId, estateKey, province, since);
    }

    private Registered registered() {
        if (this instanceof Registered registered) return registered;
        throw KernelRefusal.NOT_FOUND.because("there is no such firm");
    }
}
