/// Joint programmes, as they are read.
@NullMarked
package rosukh.query.programmes;

import org.jspecify.annotations.NullMarked;
