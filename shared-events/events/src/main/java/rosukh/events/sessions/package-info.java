/// The sessions of the working group as both sides read them: events, the state they lead to, and
/// the canonical text of the minutes.
@NullMarked
package rosukh.events.sessions;

import org.jspecify.annotations.NullMarked;
