/// The month of a province: which days are off and why, with the source; and what was ever
/// declared.
@NullMarked
package rosukh.query.calendars.month;

import org.jspecify.annotations.NullMarked;
