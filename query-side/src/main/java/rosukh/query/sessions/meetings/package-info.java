/// Which sessions are coming and which are past, and one of them with its agenda, its votes and its
/// minutes.
@NullMarked
package rosukh.query.sessions.meetings;

import org.jspecify.annotations.NullMarked;
