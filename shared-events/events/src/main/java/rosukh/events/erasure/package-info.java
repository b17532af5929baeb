/// What is erased of a person, on whose word, and what forbids it.
@NullMarked
package rosukh.events.erasure;

import org.jspecify.annotations.NullMarked;
