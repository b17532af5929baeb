/// The register of certificates: which count on a day, which expire soon, what was granted on their
/// strength, and what anybody may learn of one.
@NullMarked
package rosukh.query.certificates.register;

import org.jspecify.annotations.NullMarked;
