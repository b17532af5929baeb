/// Zones, their plots and the terms of placement, for those who read.
@NullMarked
package rosukh.query.zones;

import org.jspecify.annotations.NullMarked;
