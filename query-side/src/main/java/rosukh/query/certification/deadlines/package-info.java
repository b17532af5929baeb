/// When each stage of a case is due and why then: every input with its event, every day that did
/// not count with its reason, every move of the date; and the board over all cases.
@NullMarked
package rosukh.query.certification.deadlines;

import org.jspecify.annotations.NullMarked;
