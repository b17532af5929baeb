/// Pioneer firms and their incentives.
///
/// **Four eyes.** Qualifying a firm, verifying a document, granting an incentive and ending a
/// pioneer are done by a second person, against the version of the pioneer that person saw. Nothing
/// here is done on behalf of another.
///
/// **Verified by contracts.** A purchase counts by nothing but the performed contract of a match
/// between the pioneer and a firm whose certificate was valid when it was signed; its reversal
/// takes it back. Whatever rests on a contract is stored only if its performance did not change
/// meanwhile (ADR 0045).
///
/// **One stream a period.** All incentives of a period are granted on the stream of its budget, so
/// that no two at once exceed it.
@NullMarked
package rosukh.command.pioneers;

import org.jspecify.annotations.NullMarked;
