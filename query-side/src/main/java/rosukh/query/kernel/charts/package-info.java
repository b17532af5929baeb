/// Charts as numbers: where each bar, point and segment lies, in per cent, mirrored for
/// right-to-left pages. The fragments in `templates/design/chart.html` draw them as SVG with a data
/// table each.
@NullMarked
package rosukh.query.kernel.charts;

import org.jspecify.annotations.NullMarked;
