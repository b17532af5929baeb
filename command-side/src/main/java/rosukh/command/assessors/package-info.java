/// Who may be asked to assess and who is asked, by a rule that can be read afterwards.
///
/// **One stream.** All assessors and their assignments are one stream: a choice rests on the load
/// and the turn of everybody, so that two at once cannot overload anybody (ADR 0031).
///
/// **Choice.** Among those who can be chosen the one with the fewest open cases, of these the one
/// whose last assignment lies furthest back, of these the first by account. An officer may name
/// another of those who can be chosen, with a reason. Everybody who was considered is kept with the
/// assignment, and why it was not they.
///
/// **Conflicts.** A declared conflict of interest ends after 24 months unless it is declared again;
/// that of an owner or of family only when it is withdrawn.
@NullMarked
package rosukh.command.assessors;

import org.jspecify.annotations.NullMarked;
