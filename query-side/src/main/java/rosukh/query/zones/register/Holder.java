package rosukh.query.zones.register;

import rosukh.events.firms.FirmEvent.FirmRegistered;

/// What is shown of a firm; kept here, because a slice reads no other slice's view.
public record Holder(String firmId, String name) {

    static Holder of(FirmRegistered event) {
        return new Holder(event.firmId(), event.name());
    }
}
