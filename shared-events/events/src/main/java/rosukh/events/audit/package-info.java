/// What auditors have the system do: replays of views, and what they decide about what makes the
/// log provable. And who read what: reading personal data is a fact of the log like any other.
@NullMarked
package rosukh.events.audit;

import org.jspecify.annotations.NullMarked;
