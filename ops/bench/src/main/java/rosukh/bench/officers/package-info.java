/// Many officers on many cases of a running app at once, over its API: what they wait for, and
/// whether anything they did was lost.
@NullMarked
package rosukh.bench.officers;

import org.jspecify.annotations.NullMarked;
