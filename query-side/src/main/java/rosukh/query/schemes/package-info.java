/// What can be asked about certification schemes.
@NullMarked
package rosukh.query.schemes;

import org.jspecify.annotations.NullMarked;
