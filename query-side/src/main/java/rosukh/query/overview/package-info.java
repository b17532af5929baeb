/// All systems on one page.
@NullMarked
package rosukh.query.overview;

import org.jspecify.annotations.NullMarked;
