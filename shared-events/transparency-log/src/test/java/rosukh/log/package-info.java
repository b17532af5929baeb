@NullMarked
package rosukh.log;

import org.jspecify.annotations.NullMarked;
