@NullMarked
package rosukh.query;

import org.jspecify.annotations.NullMarked;
