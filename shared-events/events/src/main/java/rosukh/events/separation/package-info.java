/// Who had which part in a firm's cases, and how long that keeps them from another.
@NullMarked
package rosukh.events.separation;

import org.jspecify.annotations.NullMarked;
