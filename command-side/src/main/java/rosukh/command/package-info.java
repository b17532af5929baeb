@NullMarked
package rosukh.command;

import org.jspecify.annotations.NullMarked;
