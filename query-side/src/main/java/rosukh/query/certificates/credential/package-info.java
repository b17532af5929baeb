/// The certificate as a verifiable credential: W3C VC Data Model 2.0, secured as `vc+jwt` after
/// VC-JOSE-COSE, its status in two Bitstring Status Lists (ADR 0027).
@NullMarked
package rosukh.query.certificates.credential;

import org.jspecify.annotations.NullMarked;
