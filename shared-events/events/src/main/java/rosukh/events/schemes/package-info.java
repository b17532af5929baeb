/// The register of certification schemes: drafts, and published, hashed, immutable versions.
@NullMarked
package rosukh.events.schemes;

import org.jspecify.annotations.NullMarked;
