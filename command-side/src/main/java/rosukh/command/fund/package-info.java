/// The guarantee fund.
///
/// **One ledger.** Capital, policy and guarantees are one stream: whatever is approved is counted
/// against every cap and the multiple over all of it, and of two approvals at once the second is
/// decided again on what the first has left (ADR 0051).
///
/// **Four eyes.** Whoever drafts a policy does not publish it, whoever proposes an increase or a
/// group does not approve it, whoever rates a guarantee does not approve it, and whoever takes in a
/// claim does not pay it. Nothing here is done on behalf of another.
///
/// **On the day of the issue.** The knowledge-based line is issued only on a certificate valid on
/// that day, and stored only if nothing changed of the firm's cases and certificates meanwhile. A
/// revocation later raises a review, once.
@NullMarked
package rosukh.command.fund;

import org.jspecify.annotations.NullMarked;
