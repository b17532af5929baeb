package rosukh.command.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterKind;

/// What can be asked of a letter. Only the process that sends begins and records attempts.
public sealed interface LetterCommand {

    String letterId();

    @TargetAggregateIdentifier
    default String streamId() {
        return LetterEvent.streamOf(letterId());
    }

    /// Write a letter to the firm of a case.
    ///
    /// @param language `fa` or `en`; null for that of the firm's address
    /// @param values by key of the placeholder, see [LetterKind#own]
    /// @param occasion what it is written for by itself; null for a letter of a person
    record WriteLetter(
            String letterId,
            String caseId,
            LetterKind kind,
            @Nullable String language,
            Map<String, String> values,
            @Nullable String occasion,
            String writtenBy,
            LocalDate on)
            implements LetterCommand, Delegable {

        public WriteLetter {
            values = Map.copyOf(values);
        }

        /// The same letter with other words for each value.
        public WriteLetter with(UnaryOperator<String> words) {
            Map<String, String> worded = new TreeMap<>();
            values.forEach((key, value) -> worded.put(key, words.apply(value)));
            return new WriteLetter(
                    letterId, caseId, kind, language, worded, occasion, writtenBy, on);
        }
    }

    /// Begin to hand the letter over.
    record BeginSending(String letterId, Instant at) implements LetterCommand {}

    /// Record what the mail server answered.
    record RecordAnswer(String letterId, int attempt, Outcome outcome, String answer, Instant at)
            implements LetterCommand {}

    /// Record that the letter came back. Refused unless it was handed over
    /// (`LETTER_NOT_HANDED_OVER`) and the report is about its recipient
    /// (`LETTER_BOUNCE_OF_OTHERS`).
    record RecordBounce(String letterId, BounceReport report, Instant at)
            implements LetterCommand {}

    /// Do not send the letter.
    record CancelLetter(String letterId, String grounds, String cancelledBy, LocalDate on)
            implements LetterCommand, Delegable {}

    /// What became of an attempt.
    enum Outcome {
        /// The server took the letter over.
        TAKEN,
        /// It could not now (4xx), or was not reached.
        LATER,
        /// It never will (5xx).
        NEVER
    }
}
