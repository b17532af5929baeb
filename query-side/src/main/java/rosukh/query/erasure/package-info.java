/// What is erased of a person, as auditors see it.
@NullMarked
package rosukh.query.erasure;

import org.jspecify.annotations.NullMarked;
