/// Pioneer firms: large buyers that commit themselves to knowledge-based firms, what of it is
/// verified, and the incentives granted for it.
@NullMarked
package rosukh.events.pioneers;

import org.jspecify.annotations.NullMarked;
