/// How indicators are made of events: what is known of each unit and zone, with the position of the
/// log at which it became known, and what follows from it for an area on a day. Both sides measure
/// by this, and nothing here rounds before the end.
@NullMarked
package rosukh.events.measuring;

import org.jspecify.annotations.NullMarked;
