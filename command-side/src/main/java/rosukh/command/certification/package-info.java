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
/// **Separation.** Who helped a firm, in this case or an earlier one, neither assesses nor decides;
/// who assessed or recommended does not decide; both for persons and for the bodies they act for. A
/// body that has assessed a firm may not help it afterwards.
@NullMarked
package rosukh.command.certification;

import org.jspecify.annotations.NullMarked;
