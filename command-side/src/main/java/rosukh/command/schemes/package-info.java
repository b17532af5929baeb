/// The register of certification schemes. A version is drafted, validated, published by a second
/// person and then never changed; it ends when the next one begins or when it is retired.
@NullMarked
package rosukh.command.schemes;

import org.jspecify.annotations.NullMarked;
