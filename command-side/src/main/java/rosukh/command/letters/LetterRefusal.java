package rosukh.command.letters;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why a template, an address or a letter is not taken.
public enum LetterRefusal implements RefusalCode {
    /// There is no such kind of letter.
    LETTER_KIND_UNKNOWN(Kind.NOT_FOUND),
    /// Letters are written in `fa` or `en`.
    LETTER_LANGUAGE_UNKNOWN(Kind.UNPROCESSABLE),

    /// A template has a subject and a body in both languages.
    TEMPLATE_TEXT_MISSING(Kind.UNPROCESSABLE),
    /// A subject has up to 200 characters, a body up to 8000.
    TEMPLATE_TEXT_TOO_LONG(Kind.UNPROCESSABLE),
    /// A subject is one line.
    TEMPLATE_SUBJECT_LINES(Kind.UNPROCESSABLE),
    /// Double braces open or close without their counterpart.
    TEMPLATE_BRACES_BROKEN(Kind.UNPROCESSABLE),
    /// Letters of this kind know no such placeholder.
    TEMPLATE_PLACEHOLDER_UNKNOWN(Kind.UNPROCESSABLE),
    /// A placeholder that every letter of this kind must say is not in the text.
    TEMPLATE_PLACEHOLDER_MISSING(Kind.UNPROCESSABLE),
    /// The draft has exactly these texts already.
    TEMPLATE_DRAFT_UNCHANGED(Kind.CONFLICT),
    /// There is no such version of the template.
    TEMPLATE_VERSION_UNKNOWN(Kind.NOT_FOUND),
    /// The version was approved before.
    TEMPLATE_ALREADY_APPROVED(Kind.CONFLICT),
    /// Nobody approves what they drafted.
    TEMPLATE_DRAFTER_MAY_NOT_APPROVE(Kind.FORBIDDEN),
    /// A template comes into force or is retired on the day it is decided at the earliest.
    TEMPLATE_BACKDATED(Kind.UNPROCESSABLE),
    /// Only an approved version is retired.
    TEMPLATE_NOT_APPROVED(Kind.CONFLICT),
    /// The version was retired before.
    TEMPLATE_ALREADY_RETIRED(Kind.CONFLICT),

    /// There is no such firm to write to.
    CONTACT_FIRM_UNKNOWN(Kind.NOT_FOUND),
    /// An address was there before, so the caller must say which version was seen.
    CONTACT_VERSION_MISSING(Kind.PRECONDITION_REQUIRED),
    /// The text is no mailbox by RFC 5321.
    CONTACT_ADDRESS_MALFORMED(Kind.UNPROCESSABLE),
    /// A mailbox has up to 64 characters before the sign and 254 in all.
    CONTACT_ADDRESS_TOO_LONG(Kind.UNPROCESSABLE),
    /// The firm has another address by now.
    CONTACT_OTHER_ADDRESS(Kind.CONFLICT),
    /// The address is marked as failing already.
    CONTACT_FAILING_ALREADY(Kind.CONFLICT),
    /// The firm has this address and language already.
    CONTACT_UNCHANGED(Kind.CONFLICT),
    /// The firm has no address.
    CONTACT_MISSING(Kind.CONFLICT),
    /// Who is written to was erased, and the firm has not named another person yet.
    CONTACT_ERASED(Kind.CONFLICT),

    /// There is no such case to write about.
    LETTER_CASE_UNKNOWN(Kind.NOT_FOUND),
    /// No template of this kind is in force on that day.
    LETTER_TEMPLATE_MISSING(Kind.CONFLICT),
    /// A letter of this kind must say something that was not given.
    LETTER_VALUE_MISSING(Kind.UNPROCESSABLE),
    /// A letter of this kind does not say this.
    LETTER_VALUE_UNKNOWN(Kind.UNPROCESSABLE),
    /// What is put into a letter has up to 4000 characters, a topic up to 150.
    LETTER_VALUE_TOO_LONG(Kind.UNPROCESSABLE),
    /// The letter was written before, or another one for the same occasion.
    LETTER_ALREADY_WRITTEN(Kind.CONFLICT),
    /// Somebody is handing the letter over, or its outcome is not known yet.
    LETTER_BEING_SENT(Kind.CONFLICT),
    /// The letter is to be tried again later.
    LETTER_NOT_DUE(Kind.CONFLICT),
    /// The letter was handed over, refused, given up or cancelled.
    LETTER_OVER(Kind.CONFLICT),
    /// The text is no report on the delivery of one message (RFC 3464).
    LETTER_BOUNCE_UNREADABLE(Kind.UNPROCESSABLE),
    /// The report tells of a delay or a success, not of a failure for good.
    LETTER_BOUNCE_NOT_FINAL(Kind.UNPROCESSABLE),
    /// The report is about another recipient than that of the letter.
    LETTER_BOUNCE_OF_OTHERS(Kind.UNPROCESSABLE),
    /// Only a letter that the mail server took over can come back, and once.
    LETTER_NOT_HANDED_OVER(Kind.CONFLICT),
    /// The answer is to an attempt that is not the running one.
    LETTER_ATTEMPT_UNKNOWN(Kind.CONFLICT),
    /// A letter is cancelled for grounds in words.
    LETTER_GROUNDS_MISSING(Kind.UNPROCESSABLE);

    private final Kind kind;

    LetterRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
