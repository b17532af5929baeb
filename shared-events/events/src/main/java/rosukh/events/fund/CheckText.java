package rosukh.events.fund;

import rosukh.events.values.Label;

/// A rule and how a policy words its refusal.
public record CheckText(Check check, Label text) {}
