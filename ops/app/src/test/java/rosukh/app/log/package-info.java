@NullMarked
package rosukh.app.log;

import org.jspecify.annotations.NullMarked;
