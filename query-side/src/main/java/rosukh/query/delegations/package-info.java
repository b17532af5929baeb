/// Who lets whom act in their stead.
@NullMarked
package rosukh.query.delegations;

import org.jspecify.annotations.NullMarked;
