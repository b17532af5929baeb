package rosukh.events.council;

import rosukh.events.indicators.Area;

/// The indicator a resolution should move.
///
/// @param area where it should move
public record Aim(Gauge gauge, Area area, Direction direction) {}
