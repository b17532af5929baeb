@NullMarked
package rosukh.app;

import org.jspecify.annotations.NullMarked;
