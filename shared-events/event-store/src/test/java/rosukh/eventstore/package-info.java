/// Tests of the event store. `EventStoreContract` is the kit that every server must pass.
@NullMarked
package rosukh.eventstore;

import org.jspecify.annotations.NullMarked;
