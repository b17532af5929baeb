@NullMarked
package rosukh.eventstore;

import org.jspecify.annotations.NullMarked;
