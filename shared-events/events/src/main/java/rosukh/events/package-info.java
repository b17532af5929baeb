@NullMarked
package rosukh.events;

import org.jspecify.annotations.NullMarked;
