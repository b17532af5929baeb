/// When offices work, province by province, and where that stands written.
@NullMarked
package rosukh.query.calendars;

import org.jspecify.annotations.NullMarked;
