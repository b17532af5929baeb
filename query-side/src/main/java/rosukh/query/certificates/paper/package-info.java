/// The certificate on paper: Persian, shaped and right to left, with a code that leads to its
/// verification.
@NullMarked
package rosukh.query.certificates.paper;

import org.jspecify.annotations.NullMarked;
