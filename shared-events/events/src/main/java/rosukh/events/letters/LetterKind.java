package rosukh.events.letters;

import static rosukh.events.letters.Placeholder.ANSWER_BY;
import static rosukh.events.letters.Placeholder.CERTIFICATE;
import static rosukh.events.letters.Placeholder.DAYS_LEFT;
import static rosukh.events.letters.Placeholder.EXPLANATION;
import static rosukh.events.letters.Placeholder.KB_CLASS;
import static rosukh.events.letters.Placeholder.MESSAGE;
import static rosukh.events.letters.Placeholder.OUTCOME;
import static rosukh.events.letters.Placeholder.REASONS;
import static rosukh.events.letters.Placeholder.TOPIC;
import static rosukh.events.letters.Placeholder.VALID_TO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a letter is about. Each kind has its own templates, which may name firm, case and day, and
/// besides what is listed here.
public enum LetterKind {
    /// The firm was asked for more.
    REQUEST,
    /// The status was granted.
    DECISION_GRANTED,
    /// The status was refused.
    DECISION_REFUSED,
    /// An objection of the firm has arrived.
    APPEAL_RECEIVED,
    /// The objection was decided.
    APPEAL_DECIDED,
    /// A request is still unanswered and its last day is near.
    REMINDER_REQUEST,
    /// A certificate is about to expire.
    REMINDER_EXPIRY,
    /// Whatever an officer has to say.
    CUSTOM;

    /// What every template of this kind must name in its body or subject, and every letter fill in.
    public List<Placeholder> mandatory() {
        return switch (this) {
            case REQUEST -> List.of(MESSAGE, ANSWER_BY);
            case DECISION_GRANTED -> List.of(KB_CLASS);
            case DECISION_REFUSED -> List.of(EXPLANATION);
            case APPEAL_RECEIVED -> List.of();
            case APPEAL_DECIDED -> List.of(OUTCOME, EXPLANATION);
            case REMINDER_REQUEST -> List.of(ANSWER_BY);
            case REMINDER_EXPIRY -> List.of(CERTIFICATE, VALID_TO);
            case CUSTOM -> List.of(TOPIC, MESSAGE);
        };
    }

    /// What a letter of this kind says besides firm, case and day.
    public List<Placeholder> own() {
        List<Placeholder> own = new ArrayList<>(mandatory());
        own.addAll(optional());
        return List.copyOf(own);
    }

    /// Everything a template of this kind may name.
    public List<Placeholder> known() {
        List<Placeholder> known = new ArrayList<>(Placeholder.GIVEN);
        known.addAll(own());
        return List.copyOf(known);
    }

    private List<Placeholder> optional() {
        return switch (this) {
            case DECISION_REFUSED -> List.of(REASONS);
            case REMINDER_REQUEST -> List.of(MESSAGE, DAYS_LEFT);
            case REMINDER_EXPIRY -> List.of(DAYS_LEFT);
            case REQUEST, DECISION_GRANTED, APPEAL_RECEIVED, APPEAL_DECIDED, CUSTOM -> List.of();
        };
    }

    public static Optional<LetterKind> find(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
