/// What auditors have the system do: replays of views, and what they decide about what makes the
/// log provable.
@NullMarked
package rosukh.events.audit;

import org.jspecify.annotations.NullMarked;
