/// What happens to a certificate after it was issued.
///
/// **Birth.** A certificate is issued in its case; its own stream begins with the first thing that
/// happens to it and is named by its number. Class, validity and firm are read from the case, which
/// is closed and final.
///
/// **Suspension** makes a certificate not count for a time. It needs one person, a coded reason and
/// grounds, and so does its end. A certificate that has expired is neither suspended nor
/// reinstated.
///
/// **Revocation** is for good and takes four eyes: one person proposes it, and another person of
/// another body revokes or declines. What the second one has seen is fixed by the version of the
/// stream. It may follow the expiry, since what was obtained by false statements is taken back.
///
/// **Separation.** Who helped the firm in any of its cases, as a person or as a body, neither
/// suspends nor reinstates its certificates and has no part in revoking them.
///
/// **Entitlements** are what other bodies grant on the strength of the certificate: recorded as
/// dated facts within its validity, one of a kind at a time, and none while it is suspended.
@NullMarked
package rosukh.command.certificates;

import org.jspecify.annotations.NullMarked;
