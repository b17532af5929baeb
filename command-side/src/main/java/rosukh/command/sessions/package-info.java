/// Sessions of the working group, which decides on the status.
///
/// **Calling.** Somebody calls a session for a day, names its members, its chair and the quorum,
/// and is its secretary. Chair and secretary put cases on the agenda, each as they saw it; a case
/// is on the agenda of one session at a time, and nobody decides on it alone meanwhile.
///
/// **Voting.** The session is opened by enough members. Who helped or assessed the firm, as a
/// person or as a body, keeps out of its item and does not count for the quorum. Every member
/// present votes once, on the case as it is: a case that has changed since is voted on anew. The
/// side with more votes wins; without one the case is put off.
///
/// **Carrying out.** What was concluded is sent to the case by a process, against the version voted
/// on; what the case refuses is noted and can be put on a later agenda.
///
/// **Minutes.** When nothing is open the minutes are drawn up from what happened. Chair and
/// secretary sign the same hash, and nothing changes afterwards.
@NullMarked
package rosukh.command.sessions;

import org.jspecify.annotations.NullMarked;
