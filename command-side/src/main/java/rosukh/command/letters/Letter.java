package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.LETTER_ALREADY_WRITTEN;
import static rosukh.command.letters.LetterRefusal.LETTER_ATTEMPT_UNKNOWN;
import static rosukh.command.letters.LetterRefusal.LETTER_BEING_SENT;
import static rosukh.command.letters.LetterRefusal.LETTER_BOUNCE_OF_OTHERS;
import static rosukh.command.letters.LetterRefusal.LETTER_GROUNDS_MISSING;
import static rosukh.command.letters.LetterRefusal.LETTER_NOT_DUE;
import static rosukh.command.letters.LetterRefusal.LETTER_NOT_HANDED_OVER;
import static rosukh.command.letters.LetterRefusal.LETTER_OVER;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.letters.LetterCommand.BeginSending;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterCommand.RecordBounce;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;

/// The rules on sending a letter. What it says is decided beside it, in [Writing].
sealed interface Letter {

    /// An attempt without an outcome is taken for dead after this time.
    Duration ATTEMPT_MAX = Duration.ofMinutes(10);

    /// From the first attempt on; then the letter is given up.
    Duration GIVE_UP_AFTER = Duration.ofDays(5);

    /// The pause after each attempt; the last one goes on.
    List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    int ANSWER_MAX = 500;

    /// Not written yet.
    record Unwritten() implements Letter {}

    /// Not handed over yet.
    ///
    /// @param attempts made so far
    /// @param first when the first one began; null before
    /// @param due when it may be tried again; null for at once
    record Waiting(int attempts, @Nullable Instant first, @Nullable Instant due)
            implements Letter {}

    /// Somebody hands it over.
    ///
    /// @param first when the first attempt began
    record Sending(int attempt, Instant first, Instant begun) implements Letter {}

    /// The mail server has it; it may still come back.
    record HandedOver() implements Letter {}

    /// Nothing more is done to it.
    record Over(String how) implements Letter {}

    static Letter unwritten() {
        return new Unwritten();
    }

    /// What happens by a command.
    ///
    /// @param as what the letter says, where it is to be written or came back
    default LetterEvent decide(LetterCommand command, @Nullable LetterWritten as) {
        return switch (command) {
            case WriteLetter _ -> {
                if (!(this instanceof Unwritten) || as == null)
                    throw LETTER_ALREADY_WRITTEN.because("there is a letter of this id");
                yield as;
            }
            case BeginSending begin -> begin(begin);
            case RecordAnswer answer -> answered(answer);
            case RecordBounce bounce -> bounced(bounce, as);
            case CancelLetter cancel -> cancel(cancel);
        };
    }

    default Letter evolve(LetterEvent event) {
        return switch (event) {
            case LetterWritten _ -> new Waiting(0, null, null);
            case SendingBegun(_, var attempt, var at) -> {
                Instant begun = Instant.parse(at);
                yield new Sending(attempt, first(begun), begun);
            }
            case LetterPutOff(_, var attempt, _, var at, var due) ->
                    new Waiting(attempt, first(Instant.parse(at)), Instant.parse(due));
            case LetterHandedOver _ -> new HandedOver();
            case LetterBounced _ -> new Over("it came back");
            case LetterRefused _ -> new Over("the mail server refused it");
            case LetterFailed _ -> new Over("it was given up");
            case LetterCancelled _ -> new Over("it was cancelled");
        };
    }

    private SendingBegun begin(BeginSending command) {
        int attempts =
                switch (this) {
                    case Waiting(var made, _, var due) -> {
                        if (due != null && command.at().isBefore(due))
                            throw LETTER_NOT_DUE.because("it is to be tried again at " + due);
                        yield made;
                    }
                    case Sending(var running, _, var begun) -> {
                        if (command.at().isBefore(begun.plus(ATTEMPT_MAX)))
                            throw LETTER_BEING_SENT.because("an attempt began at " + begun);
                        yield running;
                    }
                    case Unwritten _ -> throw LETTER_OVER.because("there is no such letter");
                    case HandedOver _ -> throw LETTER_OVER.because("it was handed over");
                    case Over(var how) -> throw LETTER_OVER.because(how);
                };
        return new SendingBegun(command.letterId(), attempts + 1, moment(command.at()));
    }

    private LetterEvent answered(RecordAnswer command) {
        if (!(this instanceof Sending(var attempt, var first, _)) || attempt != command.attempt())
            throw LETTER_ATTEMPT_UNKNOWN.because("this attempt does not run");
        String id = command.letterId();
        String answer = shortened(command.answer());
        String at = moment(command.at());
        return switch (command.outcome()) {
            case TAKEN -> new LetterHandedOver(id, attempt, answer, at);
            case NEVER -> new LetterRefused(id, attempt, answer, at);
            case LATER -> {
                if (!command.at().isBefore(first.plus(GIVE_UP_AFTER)))
                    yield new LetterFailed(id, attempt, answer, at);
                Duration pause = PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
                yield new LetterPutOff(id, attempt, answer, at, moment(command.at().plus(pause)));
            }
        };
    }

    private LetterBounced bounced(RecordBounce command, @Nullable LetterWritten as) {
        BounceReport report = command.report();
        if (!(this instanceof HandedOver) || as == null)
            throw LETTER_NOT_HANDED_OVER.because("only what was handed over comes back, and once");
        if (!report.recipient().equalsIgnoreCase(as.recipient()))
            throw LETTER_BOUNCE_OF_OTHERS.because("the letter went to another address");
        return new LetterBounced(
                as.letterId(),
                as.firmId(),
                as.recipient(),
                report.status(),
                shortened(report.diagnostic()),
                moment(command.at()),
                as.person());
    }

    private LetterCancelled cancel(CancelLetter command) {
        if (command.grounds().isBlank())
            throw LETTER_GROUNDS_MISSING.because("it is explained in words");
        return switch (this) {
            case Waiting _ ->
                    new LetterCancelled(
                            command.letterId(),
                            command.grounds(),
                            command.cancelledBy(),
                            command.on());
            case Sending _ -> throw LETTER_BEING_SENT.because("it may have left already");
            case Unwritten _ -> throw LETTER_OVER.because("there is no such letter");
            case HandedOver _ -> throw LETTER_OVER.because("it was handed over");
            case Over(var how) -> throw LETTER_OVER.because(how);
        };
    }

    private Instant first(Instant otherwise) {
        return switch (this) {
            case Waiting(_, var first, _) -> first == null ? otherwise : first;
            case Sending(_, var first, _) -> first;
            case Unwritten _, HandedOver _, Over _ -> otherwise;
        };
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// A server likes to repeat the address, which is kept sealed elsewhere and not here.
    private static String shortened(String said) {
        String answer = Addresses.FORM.matcher(said).replaceAll("…");
        return answer.length() <= ANSWER_MAX ? answer : answer.substring(0, ANSWER_MAX) + "…";
    }
}
