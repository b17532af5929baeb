package rosukh.events.reference;

import rosukh.events.values.Label;

/// A province under our own key. The ISO codes were renumbered in 2020, so that the same code means
/// different provinces in the two lists; neither is ever stored.
///
/// @param key our own key, for example `EAZ`
public record Province(String key, Label name, String isoBefore2020, String isoSince2020) {}
