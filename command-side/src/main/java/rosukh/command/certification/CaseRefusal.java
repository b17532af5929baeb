package rosukh.command.certification;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to a case.
public enum CaseRefusal implements RefusalCode {
    /// The case id is not the firm's id and the number.
    CASE_ID_MALFORMED(Kind.BAD_REQUEST),
    /// The case is open already.
    CASE_ALREADY_OPEN(Kind.CONFLICT),
    /// There is no such firm in the register.
    CASE_FIRM_UNKNOWN(Kind.NOT_FOUND),
    /// The case would begin before the firm was registered.
    CASE_BEFORE_REGISTRATION(Kind.UNPROCESSABLE),
    /// The firm does not work in the estate on that day.
    CASE_FIRM_WORKS_ELSEWHERE(Kind.UNPROCESSABLE),
    /// The cases of a firm are numbered without gaps.
    CASE_NUMBER_NOT_NEXT(Kind.CONFLICT),
    /// The firm's case before this one is not closed.
    CASE_EARLIER_OPEN(Kind.CONFLICT),
    /// There is no such scheme.
    CASE_SCHEME_UNKNOWN(Kind.UNPROCESSABLE),
    /// No version of the scheme is in force on that day.
    CASE_NO_SCHEME_IN_FORCE(Kind.CONFLICT),
    /// A day before the last thing that happened in the case.
    CASE_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// The case is closed and does not accept this.
    CASE_CLOSED(Kind.CONFLICT),
    /// The case before did not end with a certificate that has an end.
    CASE_NOTHING_TO_RENEW(Kind.CONFLICT),
    /// A certificate is renewed in the last months of its validity.
    CASE_RENEWAL_TOO_EARLY(Kind.CONFLICT),
    /// The certificate has ended.
    CASE_RENEWAL_TOO_LATE(Kind.CONFLICT),
    /// The certificate was revoked.
    CASE_CERTIFICATE_REVOKED(Kind.CONFLICT),

    /// Talent was identified before.
    CASE_TALENT_ALREADY_IDENTIFIED(Kind.CONFLICT),
    /// Nobody has found the firm able yet.
    CASE_TALENT_NOT_IDENTIFIED(Kind.CONFLICT),
    /// The scheme knows no such technology field.
    CASE_TECHNOLOGY_FIELD_UNKNOWN(Kind.UNPROCESSABLE),
    /// A judgement needs its grounds in words.
    CASE_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// The digital intensity index goes from 0 to 12.
    CASE_DIGITAL_INTENSITY_RANGE(Kind.UNPROCESSABLE),
    /// A need has a code and says what it is.
    CASE_NEED_MALFORMED(Kind.UNPROCESSABLE),
    /// A plan follows from assessed needs.
    CASE_NEEDS_NOT_ASSESSED(Kind.CONFLICT),
    /// A case has one plan.
    CASE_PLAN_ALREADY_AGREED(Kind.CONFLICT),
    /// No plan was agreed.
    CASE_PLAN_MISSING(Kind.CONFLICT),
    /// A plan names the body that helps and has items, each with its own key, a title and a due day
    /// to come.
    CASE_PLAN_MALFORMED(Kind.UNPROCESSABLE),
    /// The body or person has assessed this firm before, so it may not help it.
    CASE_HELPER_HAS_ASSESSED(Kind.FORBIDDEN),
    /// The body or person decided on this firm, so for a time it may not help it.
    CASE_HELPER_HAS_DECIDED(Kind.FORBIDDEN),
    /// A broker named another body than its own as the one that helps.
    CASE_HELPER_OF_OTHERS(Kind.FORBIDDEN),
    /// The broker is not accredited on that day, or was not given this case.
    CASE_BROKER_NOT_ACCREDITED(Kind.CONFLICT),
    /// Another body was named as the one that is to help.
    CASE_HELPER_NOT_ASSIGNED(Kind.CONFLICT),
    /// A need of this id was registered before.
    CASE_TECHNOLOGY_NEED_KNOWN(Kind.CONFLICT),
    /// The case has no technology need of this id.
    CASE_TECHNOLOGY_NEED_UNKNOWN(Kind.UNPROCESSABLE),
    /// The technology was found already.
    CASE_TECHNOLOGY_NEED_RESOLVED(Kind.CONFLICT),
    /// The plan has no such item.
    CASE_PLAN_ITEM_UNKNOWN(Kind.UNPROCESSABLE),
    /// The item is done already.
    CASE_PLAN_ITEM_DONE(Kind.CONFLICT),

    /// A product has a short id of letters, digits and `-`, and a name.
    CASE_PRODUCT_MALFORMED(Kind.UNPROCESSABLE),
    /// The scheme has no such field.
    CASE_FIELD_UNKNOWN(Kind.UNPROCESSABLE),
    /// A field is answered twice at once.
    CASE_FIELD_TWICE(Kind.UNPROCESSABLE),
    /// There is nothing in it.
    CASE_NOTHING_DECLARED(Kind.UNPROCESSABLE),
    /// A value has the wrong type, lies out of range or is no code of its list.
    CASE_ANSWER_INVALID(Kind.UNPROCESSABLE),

    /// The scheme asks for no such document.
    EVIDENCE_REQUIREMENT_UNKNOWN(Kind.UNPROCESSABLE),
    /// The document is dated after the day it is attached.
    EVIDENCE_IN_FUTURE(Kind.UNPROCESSABLE),
    /// The document is older than the scheme allows.
    EVIDENCE_TOO_OLD(Kind.UNPROCESSABLE),
    /// The id belongs to another file of the case.
    EVIDENCE_ALREADY_ATTACHED(Kind.CONFLICT),
    /// The file is empty, or its name, type or hash is missing.
    EVIDENCE_MALFORMED(Kind.UNPROCESSABLE),
    /// The content of a file is no longer what was attached.
    EVIDENCE_CHANGED(Kind.CONFLICT),
    /// A file was not scanned for malware, which this installation requires of an application.
    EVIDENCE_NOT_SCANNED(Kind.CONFLICT),

    /// The application lacks documents or figures; the violations list all of them.
    CASE_INCOMPLETE(Kind.UNPROCESSABLE),
    /// An earlier refusal bars the firm for a time, or until it has a new product.
    CASE_BARRED(Kind.CONFLICT),
    /// The application was submitted, so what was declared stands.
    CASE_ALREADY_SUBMITTED(Kind.CONFLICT),
    /// The application was not submitted.
    CASE_NOT_SUBMITTED(Kind.CONFLICT),

    /// The body or person helped this firm, so it may not judge it.
    CASE_HELPER_MAY_NOT_ASSESS(Kind.FORBIDDEN),
    /// The body or person decided on this firm, so for a time it may not judge it.
    CASE_DECIDER_MAY_NOT_ASSESS(Kind.FORBIDDEN),
    /// The case was assigned to another assessor.
    CASE_ASSESSOR_NOT_ASSIGNED(Kind.FORBIDDEN),
    /// The assessor has declared a conflict of interest with the firm or with who helped it.
    CASE_ASSESSOR_IN_CONFLICT(Kind.FORBIDDEN),
    /// The pinned version has no such criterion.
    CASE_CRITERION_UNKNOWN(Kind.UNPROCESSABLE),
    /// The criterion is judged per product, or for the firm, and this is neither.
    CASE_SUBJECT_UNKNOWN(Kind.UNPROCESSABLE),
    /// The finding is about a field the criterion does not read.
    CASE_FINDING_OFF_CRITERION(Kind.UNPROCESSABLE),
    /// Not every criterion is judged; the violations list those that are not.
    CASE_CRITERIA_OPEN(Kind.CONFLICT),
    /// The person or body is not named.
    CASE_PERSON_MISSING(Kind.BAD_REQUEST),
    /// The outcome was recommended, so what was judged stands.
    CASE_ALREADY_RECOMMENDED(Kind.CONFLICT),
    /// No outcome was recommended.
    CASE_NOT_RECOMMENDED(Kind.CONFLICT),

    /// A visit says what was seen.
    CASE_VISIT_MALFORMED(Kind.UNPROCESSABLE),

    /// The clock stands, so nothing is concluded and it cannot be stopped again.
    CASE_CLOCK_STANDS(Kind.CONFLICT),
    /// The clock runs, so there is nothing to resume.
    CASE_CLOCK_RUNS(Kind.CONFLICT),
    /// A request says what is asked for, each document once, and has a last day that lies ahead.
    CASE_REQUEST_MALFORMED(Kind.UNPROCESSABLE),
    /// The firm may still answer.
    CASE_REQUEST_OPEN(Kind.CONFLICT),
    /// The firm was asked nothing that is still open.
    CASE_NOTHING_REQUESTED(Kind.CONFLICT),
    /// An answer says something.
    CASE_ANSWER_MISSING(Kind.UNPROCESSABLE),
    /// There is no such cause of a suspension.
    CASE_SUSPENSION_CAUSE_UNKNOWN(Kind.UNPROCESSABLE),
    /// No time for this stage runs in the case now.
    CASE_STAGE_NOT_RUNNING(Kind.CONFLICT),
    /// The stage was extended as often as it can be.
    CASE_EXTENDED_TWICE(Kind.CONFLICT),
    /// An extension is one working day at least and at most the stage's budget.
    CASE_EXTENSION_RANGE(Kind.UNPROCESSABLE),

    /// The scheme has had no such version in force.
    CASE_SCHEME_VERSION_UNKNOWN(Kind.UNPROCESSABLE),
    /// This version is pinned already.
    CASE_SCHEME_VERSION_PINNED(Kind.CONFLICT),
    /// A switch to another version waits for its second person.
    CASE_SWITCH_PROPOSED_BEFORE(Kind.CONFLICT),
    /// No switch to another version was proposed.
    CASE_SWITCH_NOT_PROPOSED(Kind.CONFLICT),
    /// Who proposed it may not approve it.
    CASE_SECOND_PERSON_NEEDED(Kind.FORBIDDEN),

    /// The case was not refused.
    CASE_NOT_REFUSED(Kind.CONFLICT),
    /// The refusal was objected to before.
    CASE_APPEALED_BEFORE(Kind.CONFLICT),
    /// The reasons of the refusal ask the firm to wait, or to come with a new product.
    CASE_APPEAL_BARRED(Kind.CONFLICT),
    /// The last day to object by the scheme has passed; the text says which it was.
    CASE_APPEAL_TOO_LATE(Kind.CONFLICT),
    /// The case has a product of this id.
    CASE_PRODUCT_KNOWN(Kind.CONFLICT),
    /// No appeal waits for a decision.
    CASE_NOT_APPEALED(Kind.CONFLICT),
    /// The person had a part in the refusal, or with its body helped the firm.
    CASE_APPEAL_NEEDS_OTHERS(Kind.FORBIDDEN),
    /// Nobody gave an opinion on the appeal.
    CASE_OPINION_MISSING(Kind.CONFLICT),

    /// The case was not withdrawn.
    CASE_NOT_WITHDRAWN(Kind.CONFLICT),
    /// The firm has a later case.
    CASE_FOLLOWED_BY_ANOTHER(Kind.CONFLICT),
    /// There is no such relation between cases, or it follows from the opening.
    CASE_RELATION_UNKNOWN(Kind.UNPROCESSABLE),
    /// There is no such other case.
    CASE_OTHER_UNKNOWN(Kind.UNPROCESSABLE),
    /// The other case is closed.
    CASE_OTHER_CLOSED(Kind.CONFLICT),
    /// The cases are linked so already.
    CASE_LINKED_BEFORE(Kind.CONFLICT),

    /// The body or person helped this firm, so it may not decide.
    CASE_HELPER_MAY_NOT_DECIDE(Kind.FORBIDDEN),
    /// The body or person assessed this firm, so it may not decide.
    CASE_ASSESSOR_MAY_NOT_DECIDE(Kind.FORBIDDEN),
    /// The body or person recommended the outcome, so it may not decide.
    CASE_RECOMMENDER_MAY_NOT_DECIDE(Kind.FORBIDDEN),
    /// A session of the working group holds the case, so nobody decides on it alone.
    CASE_ON_AGENDA(Kind.CONFLICT),
    /// The session named did not conclude so on this case.
    CASE_SESSION_CONCLUDED_OTHERWISE(Kind.CONFLICT),
    /// The evaluation found reasons against the status.
    CASE_NOT_ELIGIBLE(Kind.CONFLICT),
    /// The evaluation found no reason against the status.
    CASE_ELIGIBLE(Kind.CONFLICT),
    /// A refusal gives at least one reason, each once.
    CASE_REASONS_MALFORMED(Kind.UNPROCESSABLE),
    /// The pinned version has no such reason.
    CASE_REASON_UNKNOWN(Kind.UNPROCESSABLE),
    /// The evaluation did not find this reason.
    CASE_REASON_NOT_FOUND(Kind.UNPROCESSABLE),
    /// A refusal is explained in words.
    CASE_EXPLANATION_MISSING(Kind.UNPROCESSABLE),
    /// The case was decided.
    CASE_ALREADY_DECIDED(Kind.CONFLICT),
    /// The status was not granted.
    CASE_NOT_GRANTED(Kind.CONFLICT),

    /// A certificate number has 4 to 40 capital letters, digits and `-`.
    CERTIFICATE_NUMBER_MALFORMED(Kind.UNPROCESSABLE),
    /// The number belongs to another certificate.
    CERTIFICATE_NUMBER_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    CaseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
