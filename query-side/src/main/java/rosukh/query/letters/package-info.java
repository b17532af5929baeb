/// Correspondence with firms, as it is read.
@NullMarked
package rosukh.query.letters;

import org.jspecify.annotations.NullMarked;
