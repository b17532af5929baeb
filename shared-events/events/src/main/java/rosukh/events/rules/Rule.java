package rosukh.events.rules;

import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// One named requirement of a phase.
///
/// @param refusal the reason given when it is not met; null where the phase gives its own
public record Rule(String code, Label label, Condition condition, @Nullable String refusal) {}
