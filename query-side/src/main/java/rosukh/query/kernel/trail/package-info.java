/// What happened to a record, event by event, read from the log itself, and what the record was
/// after each of them.
@NullMarked
package rosukh.query.kernel.trail;

import org.jspecify.annotations.NullMarked;
