package rosukh.events.letters;

import java.time.LocalDate;
import rosukh.events.EventType;

/// Everything that can happen to the templates of one kind of letter, one stream per kind with all
/// its versions, numbered from 1. Persons are named by their account.
public sealed interface LetterTemplateEvent {

    /// The stream of the templates of a kind.
    static String streamOf(LetterKind kind) {
        return "letter-template:" + kind;
    }

    LetterKind kind();

    int version();

    /// A version was drafted, or drafted anew; until it is approved it may change. Texts are plain,
    /// with placeholders as `{{name}}`, see [Placeholder].
    ///
    /// @param sha256 SHA-256, in lower-case hex, of the four texts, see [TemplateTexts#sha256]
    @EventType("letters.template-drafted")
    record TemplateDrafted(
            LetterKind kind,
            int version,
            String subjectFa,
            String bodyFa,
            String subjectEn,
            String bodyEn,
            String sha256,
            String draftedBy,
            LocalDate draftedOn)
            implements LetterTemplateEvent {

        public TemplateTexts texts() {
            return new TemplateTexts(
                    new LetterText(subjectFa, bodyFa), new LetterText(subjectEn, bodyEn));
        }
    }

    /// A second person approved a draft; it never changes again.
    ///
    /// @param sha256 hash of the texts that were approved
    /// @param inForceFrom first day on which letters are written by it; of several that have begun
    ///   the highest version is in force
    @EventType("letters.template-approved")
    record TemplateApproved(
            LetterKind kind,
            int version,
            String sha256,
            LocalDate inForceFrom,
            String approvedBy,
            LocalDate approvedOn)
            implements LetterTemplateEvent {}

    /// An approved version is withdrawn; letters written by it stay as they are.
    ///
    /// @param retiredFrom first day on which no letter is written by it
    @EventType("letters.template-retired")
    record TemplateRetired(
            LetterKind kind,
            int version,
            LocalDate retiredFrom,
            String retiredBy,
            LocalDate retiredOn)
            implements LetterTemplateEvent {}
}
