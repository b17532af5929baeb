package rosukh.command.processes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.command.letters.Mail;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;

/// What the log says of letters that are not handed over yet. Figures may be asked for while events
/// are taken.
final class PostedLetters {

    /// As long as the rules take an attempt without an outcome for running.
    private static final Duration ATTEMPT_MAX = Duration.ofMinutes(10);

    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    /// A letter on its way.
    ///
    /// @param version of its stream
    /// @param attempts begun so far
    /// @param due when it may be tried; null for at once
    record Posted(LetterWritten letter, long version, int attempts, @Nullable Instant due) {

        String id() {
            return letter.letterId();
        }

        /// @param opened opens what is personal in a text of the log
        Mail mail(Instant date, UnaryOperator<String> opened) {
            return new Mail(
                    id(),
                    opened.apply(letter.recipient()),
                    letter.language(),
                    opened.apply(letter.subject()),
                    opened.apply(letter.body()),
                    letter.occasion() != null,
                    date);
        }

        private boolean isDue(Instant now) {
            return due == null || !now.isBefore(due);
        }

        private Posted tried(int attempt, Instant again) {
            return new Posted(letter, version + 1, attempt, again);
        }
    }

    private final Map<String, Posted> waiting = new ConcurrentSkipListMap<>();
    private final AtomicLong failed = new AtomicLong();

    /// Takes note of an event; what is no matter of letters is passed over.
    void take(Object event) {
        if (event instanceof LetterEvent letter) happened(letter);
    }

    /// What may be tried now, in the order of the ids.
    List<Posted> due(Instant now) {
        return waiting.values().stream().filter(each -> each.isDue(now)).toList();
    }

    int waiting() {
        return waiting.size();
    }

    long failed() {
        return failed.get();
    }

    /// Days since the oldest letter that waits was written; 0 without any.
    double oldestDays(Instant now) {
        return waiting.values().stream()
                .map(each -> each.letter().writtenOn().atStartOfDay(TEHRAN).toInstant())
                .mapToLong(written -> Duration.between(written, now).toDays())
                .max()
                .orElse(0);
    }

    private void happened(LetterEvent event) {
        String id = event.letterId();
        switch (event) {
            case LetterWritten written -> waiting.put(id, new Posted(written, 0, 0, null));
            case SendingBegun(_, var attempt, var at) ->
                    tried(id, attempt, Instant.parse(at).plus(ATTEMPT_MAX));
            case LetterPutOff(_, var attempt, _, _, var next) ->
                    tried(id, attempt, Instant.parse(next));
            case LetterHandedOver _, LetterCancelled _ -> waiting.remove(id);
            case LetterBounced _ -> failed.incrementAndGet();
            case LetterRefused _, LetterFailed _ -> {
                waiting.remove(id);
                failed.incrementAndGet();
            }
        }
    }

    private void tried(String id, int attempt, Instant again) {
        waiting.computeIfPresent(id, (_, posted) -> posted.tried(attempt, again));
    }
}
