/// What was said of the deadlines of a case, one stream per case.
@NullMarked
package rosukh.events.deadlines;

import org.jspecify.annotations.NullMarked;
