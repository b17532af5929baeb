/// Zones and their plots: who declares, verifies and designates a zone, who gets which plot under
/// which terms, and how it comes back. One ledger of land, power and water per zone.
@NullMarked
package rosukh.command.zones;

import org.jspecify.annotations.NullMarked;
