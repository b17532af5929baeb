/// The working calendar as views read it: what was declared, by whom and since which position.
@NullMarked
package rosukh.query.kernel.calendar;

import org.jspecify.annotations.NullMarked;
