/// A log to take away: a bag of BagIt 1.0 (RFC 8493) with everything that is needed to check it
/// somewhere else, and with nothing that must be believed.
@NullMarked
package rosukh.evidence.bundle;

import org.jspecify.annotations.NullMarked;
