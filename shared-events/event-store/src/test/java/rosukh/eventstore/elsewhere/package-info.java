/// The kit as another module uses it: nothing of the store's own package is in sight.
@NullMarked
package rosukh.eventstore.elsewhere;

import org.jspecify.annotations.NullMarked;
