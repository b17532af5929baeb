/// What can be asked about the firms of the industrial estates.
@NullMarked
package rosukh.query.firms;

import org.jspecify.annotations.NullMarked;
