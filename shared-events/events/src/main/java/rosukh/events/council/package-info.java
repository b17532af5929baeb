/// The policy council of several sectors: who sits on it, its meetings, what it resolves, and what
/// becomes of it. Each resolution names the indicator that it is meant to move.
@NullMarked
package rosukh.events.council;

import org.jspecify.annotations.NullMarked;
