package rosukh.app.wrong.eventstore;

import rosukh.app.wrong.events.Contract;

/// Wrong on purpose: an event store that knows a capability.
public record Engine(Contract contract) {}
