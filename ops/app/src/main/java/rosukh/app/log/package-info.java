/// The log and everything that writes it or follows it: the event store, the command bus, the
/// projections.
@NullMarked
package rosukh.app.log;

import org.jspecify.annotations.NullMarked;
