/// How things are shown: language, calendar, numbers, dates, links of the current page.
@NullMarked
package rosukh.query.kernel.show;

import org.jspecify.annotations.NullMarked;
