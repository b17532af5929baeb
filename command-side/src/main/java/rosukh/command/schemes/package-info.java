/// The register of certification schemes. Versions are checked, hashed, published and then never
/// changed.
@NullMarked
package rosukh.command.schemes;

import org.jspecify.annotations.NullMarked;
