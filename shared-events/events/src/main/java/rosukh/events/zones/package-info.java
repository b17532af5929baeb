/// Zones in parks where firms are placed: their land and utilities, their plots, who has which, and
/// the terms firms are placed under.
@NullMarked
package rosukh.events.zones;

import org.jspecify.annotations.NullMarked;
