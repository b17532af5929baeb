/// The published indicators as other views read them: their values by area and quarter, and what
/// they were before and after a day.
@NullMarked
package rosukh.query.kernel.gauges;

import org.jspecify.annotations.NullMarked;
