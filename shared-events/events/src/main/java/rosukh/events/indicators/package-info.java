/// Technology penetration: what firms report of themselves, how the indicators are defined, and
/// what was published of them for a period.
@NullMarked
package rosukh.events.indicators;

import org.jspecify.annotations.NullMarked;
