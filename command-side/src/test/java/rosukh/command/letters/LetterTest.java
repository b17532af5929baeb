package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.letters.Correspondents.FIRM;
import static rosukh.command.letters.Correspondents.NOON;
import static rosukh.command.letters.Correspondents.ON;
import static rosukh.command.letters.Correspondents.letter;
import static rosukh.command.letters.Correspondents.refusedBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rosukh.command.letters.LetterCommand.BeginSending;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.Outcome;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;

class LetterTest {

    private static final WriteLetter WRITE = letter(Map.of("topic", "t", "message", "m"));
    private static final LetterWritten WRITTEN = Writing.write(WRITE, FIRM);
    private static final SendingBegun BEGUN = new SendingBegun("l-1", 1, NOON.toString());

    @Test
    void writing_happens_once() {
        assertThat(Letter.unwritten().decide(WRITE, WRITTEN)).isEqualTo(WRITTEN);
        refusedBy(
                LetterRefusal.LETTER_ALREADY_WRITTEN, () -> after(WRITTEN).decide(WRITE, WRITTEN));
    }

    @Nested
    class beginning_to_send {

        @Test
        void counts_attempts_and_stores_whole_seconds() {
            assertThat(after(WRITTEN).decide(begin(NOON.plusMillis(900)), null)).isEqualTo(BEGUN);
            assertThat(
                            after(WRITTEN, BEGUN, putOff(1, NOON, NOON.plusSeconds(60)))
                                    .decide(begin(NOON.plusSeconds(60)), null))
                    .isEqualTo(new SendingBegun("l-1", 2, NOON.plusSeconds(60).toString()));
        }

        @Test
        void is_refused_before_the_letter_is_due() {
            refusedBy(
                    LetterRefusal.LETTER_NOT_DUE,
                    () ->
                            after(WRITTEN, BEGUN, putOff(1, NOON, NOON.plusSeconds(60)))
                                    .decide(begin(NOON.plusSeconds(59)), null));
        }

        @Test
        void is_refused_while_an_attempt_may_still_run_and_taken_when_it_is_dead() {
            Letter sending = after(WRITTEN, BEGUN);
            Instant dead = NOON.plus(Duration.ofMinutes(10));
            refusedBy(
                    LetterRefusal.LETTER_BEING_SENT,
                    () -> sending.decide(begin(dead.minusSeconds(1)), null));
            assertThat(sending.decide(begin(dead), null))
                    .isEqualTo(new SendingBegun("l-1", 2, dead.toString()));
        }

        @Test
        void is_refused_once_the_letter_is_over() {
            for (LetterEvent end : ends())
                refusedBy(
                        LetterRefusal.LETTER_OVER,
                        () -> after(WRITTEN, BEGUN, end).decide(begin(NOON), null));
            refusedBy(
                    LetterRefusal.LETTER_OVER, () -> Letter.unwritten().decide(begin(NOON), null));
        }
    }

    @Nested
    class the_answer_of_the_server {

        @Test
        void is_recorded_as_what_it_is() {
            Letter sending = after(WRITTEN, BEGUN);
            assertThat(sending.decide(answer(1, Outcome.TAKEN, NOON), null))
                    .isEqualTo(new LetterHandedOver("l-1", 1, "words", NOON.toString()));
            assertThat(sending.decide(answer(1, Outcome.NEVER, NOON), null))
                    .isEqualTo(new LetterRefused("l-1", 1, "words", NOON.toString()));
            assertThat(sending.decide(answer(1, Outcome.LATER, NOON), null))
                    .isEqualTo(putOff(1, NOON, NOON.plusSeconds(60)));
        }

        @ParameterizedTest
        @CsvSource({"1,1", "2,5", "3,15", "4,60", "5,240", "6,720", "7,1440", "8,1440", "20,1440"})
        void makes_the_pauses_grow(int attempt, long minutes) {
            SendingBegun begun = new SendingBegun("l-1", attempt, NOON.toString());
            assertThat(after(WRITTEN, begun).decide(answer(attempt, Outcome.LATER, NOON), null))
                    .isEqualTo(putOff(attempt, NOON, NOON.plus(Duration.ofMinutes(minutes))));
        }

        @Test
        void gives_a_letter_up_five_days_after_its_first_attempt() {
            Instant end = NOON.plus(Duration.ofDays(5));
            Letter tried =
                    after(
                            WRITTEN,
                            BEGUN,
                            putOff(1, NOON, NOON.plusSeconds(60)),
                            new SendingBegun("l-1", 2, NOON.plusSeconds(60).toString()));
            assertThat(tried.decide(answer(2, Outcome.LATER, end.minusSeconds(1)), null))
                    .isInstanceOf(LetterPutOff.class);
            assertThat(tried.decide(answer(2, Outcome.LATER, end), null))
                    .isEqualTo(new LetterFailed("l-1", 2, "words", end.toString()));
            assertThat(tried.decide(answer(2, Outcome.TAKEN, end), null))
                    .isInstanceOf(LetterHandedOver.class);
        }

        @Test
        void counts_from_the_first_attempt_though_it_died_without_an_answer() {
            Instant end = NOON.plus(Duration.ofDays(5));
            SendingBegun second = new SendingBegun("l-1", 2, end.minusSeconds(5).toString());
            assertThat(after(WRITTEN, BEGUN, second).decide(answer(2, Outcome.LATER, end), null))
                    .isInstanceOf(LetterFailed.class);
        }

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void is_refused_to_an_attempt_that_does_not_run(Outcome outcome) {
            for (Letter letter :
                    List.of(
                            Letter.unwritten(),
                            after(WRITTEN),
                            after(WRITTEN, BEGUN, putOff(1, NOON, NOON)),
                            after(WRITTEN, new SendingBegun("l-1", 2, NOON.toString()))))
                refusedBy(
                        LetterRefusal.LETTER_ATTEMPT_UNKNOWN,
                        () -> letter.decide(answer(1, outcome, NOON), null));
        }

        @Test
        void is_kept_within_bounds() {
            LetterEvent kept =
                    after(WRITTEN, BEGUN)
                            .decide(
                                    new RecordAnswer(
                                            "l-1", 1, Outcome.TAKEN, "x".repeat(501), NOON),
                                    null);
            assertThat(((LetterHandedOver) kept).answer()).isEqualTo("x".repeat(500) + "…");
            LetterEvent whole =
                    after(WRITTEN, BEGUN)
                            .decide(
                                    new RecordAnswer(
                                            "l-1", 1, Outcome.TAKEN, "x".repeat(500), NOON),
                                    null);
            assertThat(((LetterHandedOver) whole).answer()).isEqualTo("x".repeat(500));
        }
    }

    @Nested
    class cancelling {

        @Test
        void stops_a_letter_that_waits() {
            LetterCancelled cancelled = new LetterCancelled("l-1", "told by phone", "omid", ON);
            assertThat(after(WRITTEN).decide(cancel("told by phone"), null)).isEqualTo(cancelled);
            assertThat(
                            after(WRITTEN, BEGUN, putOff(1, NOON, NOON))
                                    .decide(cancel("told by phone"), null))
                    .isEqualTo(cancelled);
        }

        @Test
        void needs_grounds() {
            refusedBy(
                    LetterRefusal.LETTER_GROUNDS_MISSING,
                    () -> after(WRITTEN).decide(cancel(" "), null));
        }

        @Test
        void is_refused_while_the_letter_may_be_leaving_and_when_it_has_left() {
            refusedBy(
                    LetterRefusal.LETTER_BEING_SENT,
                    () -> after(WRITTEN, BEGUN).decide(cancel("g"), null));
            for (LetterEvent end : ends())
                refusedBy(
                        LetterRefusal.LETTER_OVER,
                        () -> after(WRITTEN, BEGUN, end).decide(cancel("g"), null));
            refusedBy(
                    LetterRefusal.LETTER_OVER, () -> Letter.unwritten().decide(cancel("g"), null));
        }
    }

    private static List<LetterEvent> ends() {
        String at = NOON.toString();
        return List.of(
                new LetterHandedOver("l-1", 1, "250", at),
                new LetterRefused("l-1", 1, "550", at),
                new LetterFailed("l-1", 1, "451", at),
                new LetterCancelled("l-1", "g", "omid", ON));
    }

    private static Letter after(LetterEvent... history) {
        Letter letter = Letter.unwritten();
        for (LetterEvent event : history) letter = letter.evolve(event);
        return letter;
    }

    private static BeginSending begin(Instant at) {
        return new BeginSending("l-1", at);
    }

    private static RecordAnswer answer(int attempt, Outcome outcome, Instant at) {
        return new RecordAnswer("l-1", attempt, outcome, "words", at);
    }

    private static CancelLetter cancel(String grounds) {
        return new CancelLetter("l-1", grounds, "omid", ON);
    }

    private static LetterPutOff putOff(int attempt, Instant at, Instant next) {
        return new LetterPutOff("l-1", attempt, "words", at.toString(), next.toString());
    }
}
