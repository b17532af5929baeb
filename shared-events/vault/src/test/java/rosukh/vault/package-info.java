@NullMarked
package rosukh.vault;

import org.jspecify.annotations.NullMarked;
