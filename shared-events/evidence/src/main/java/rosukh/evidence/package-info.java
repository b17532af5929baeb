/// The transparency log over the event store: one leaf per event, in the order of the log. A leaf
/// is an [rosukh.evidence.Envelope] over the stored bytes of its event.
@NullMarked
package rosukh.evidence;

import org.jspecify.annotations.NullMarked;
