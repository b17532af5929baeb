/// Jalali dates, working days by province, and deadlines counted in them.
@NullMarked
package rosukh.events.calendar;

import org.jspecify.annotations.NullMarked;
