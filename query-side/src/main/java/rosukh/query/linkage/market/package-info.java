/// Demands, suppliers and the matches between them, and the figures counted over them, each of
/// which opens the events behind it.
@NullMarked
package rosukh.query.linkage.market;

import org.jspecify.annotations.NullMarked;
