package rosukh.command.letters;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.Delegable;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.TemplateTexts;

/// What can be asked of the templates of a kind of letter.
public sealed interface TemplateCommand extends Delegable {

    LetterKind kind();

    @TargetAggregateIdentifier
    default String streamId() {
        return LetterTemplateEvent.streamOf(kind());
    }

    /// Draft the next version, or draft it anew; until it is approved it may change.
    record DraftTemplate(LetterKind kind, TemplateTexts texts, String draftedBy, LocalDate on)
            implements TemplateCommand {}

    /// Approve a draft as a second person; it never changes again.
    ///
    /// @param from first day on which letters are written by it
    record ApproveTemplate(
            LetterKind kind, int version, LocalDate from, String approvedBy, LocalDate on)
            implements TemplateCommand {}

    /// Retire an approved version.
    ///
    /// @param from first day on which no letter is written by it
    record RetireTemplate(
            LetterKind kind, int version, LocalDate from, String retiredBy, LocalDate on)
            implements TemplateCommand {}
}
