/// What auditors have the system do: replays of views.
@NullMarked
package rosukh.events.audit;

import org.jspecify.annotations.NullMarked;
