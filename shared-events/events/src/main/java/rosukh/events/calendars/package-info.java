/// When offices work: years of holidays, weeks of provinces, closures by order.
@NullMarked
package rosukh.events.calendars;

import org.jspecify.annotations.NullMarked;
