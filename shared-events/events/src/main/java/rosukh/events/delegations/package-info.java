/// Who lets whom act in their stead, in which role and for how long.
@NullMarked
package rosukh.events.delegations;

import org.jspecify.annotations.NullMarked;
