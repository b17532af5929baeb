/// Which views were rebuilt beside the live ones, by whom, and whether the two are the same.
@NullMarked
package rosukh.query.audit.replays;

import org.jspecify.annotations.NullMarked;
