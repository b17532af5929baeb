@NullMarked
package rosukh.cli;

import org.jspecify.annotations.NullMarked;
