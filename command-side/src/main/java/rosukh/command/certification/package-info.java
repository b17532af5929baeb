/// A firm's path to knowledge-based status, from the opened case to the certificate.
///
/// **Stages.** A case is *prepared*, *under assessment* once submitted, *recommended*, *granted*,
/// and *closed* by the certificate or by a refusal. Each is a type of its own in [Certification],
/// so a rule for one stage cannot be asked in another. A closed case accepts nothing, and no day
/// may lie before the last thing that happened.
///
/// **Help.** Talent comes first: nothing is assessed, planned or submitted for a firm nobody has
/// found able. Needs may be assessed anew while the case is prepared. One acceleration plan may be
/// agreed, after the needs; it is not needed for a submission, and its items may be completed until
/// the case is decided. An item that is never done stays visible as open.
///
/// **Declaration.** Products, figures and documents may be given from the first day until the
/// submission, later ones replacing earlier ones. During the assessment documents may still be
/// added, since a finding may make another document necessary.
///
/// **Judgement.** The submission pins the version of the scheme. What the assessors find replaces
/// what was declared; the recommendation is the evaluation of the result under the pinned version,
/// and the decision follows it.
///
/// **Separation.** Who helped a firm, who assessed it and who decided on it are never the same, as
/// persons and as bodies: within a case whenever it was, between cases for 24 months after the last
/// act. A body decides again and again, and judges again and again; only the parts exclude each
/// other. Who recommended does not decide. Where somebody acts for another, each rule must hold for
/// both, and the part of the person acted for is a fact of its own ([Standing]). A case that is
/// assigned to an assessor is judged by that person only.
@NullMarked
package rosukh.command.certification;

import org.jspecify.annotations.NullMarked;
