/// Warnings and breaches of the deadlines of cases. Each is raised once per due date, whoever
/// notices it and however late.
@NullMarked
package rosukh.command.deadlines;

import org.jspecify.annotations.NullMarked;
