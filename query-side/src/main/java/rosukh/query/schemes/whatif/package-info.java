/// What would have come of past cases under another version of their scheme. Nothing is sent and
/// nothing is stored but the cases as they were declared and judged.
@NullMarked
package rosukh.query.schemes.whatif;

import org.jspecify.annotations.NullMarked;
