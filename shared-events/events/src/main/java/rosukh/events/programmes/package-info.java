/// Joint programmes with development organisations: the model that every partner signs, the money
/// they pay in, and outputs that are links to events of other systems.
@NullMarked
package rosukh.events.programmes;

import org.jspecify.annotations.NullMarked;
