/// The clocks of a case: which stage runs since when, what stopped or extended it, and when it is
/// due. Read alike by the pages that explain a due date and by the process that watches it.
@NullMarked
package rosukh.events.clocks;

import org.jspecify.annotations.NullMarked;
