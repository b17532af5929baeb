/// The policy council of several sectors (ADR 0049).
///
/// **Seats.** A member is appointed for a sector and ends; a meeting is called with the members of
/// that day.
///
/// **Meetings.** A draft resolution names the indicator it should move and what it asks of whom.
/// Nobody votes without a quorum; every member present has one vote, who has a conflict keeps out
/// and does not count. The minutes are drawn up from what happened, and two persons sign one hash.
///
/// **Action items.** They begin in the commit that adopts their resolution. Their owner tells how
/// far they are; deadlines are counted on the working calendar, moved by somebody else, and every
/// move is kept. Only somebody who is not of the owner closes an item, and on evidence only that
/// another person filed.
@NullMarked
package rosukh.command.council;

import org.jspecify.annotations.NullMarked;
