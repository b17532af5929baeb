package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.Outcome;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.processes.LetterPost;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterKind;

/// The process that sends, before a server that answers as told.
class LetterPostTest extends WrittenLetters {

    private static final Mail ANY =
            new Mail("l-1", "a@b.example", "fa", "s", "b", false, Correspondents.NOON);

    private final Told mail = new Told();

    @Test
    void without_a_mail_server_letters_wait() {
        write("l-1", "Visit", "m");
        post(MailServer.NONE).look();
        assertThat(history("l-1")).hasSize(1);
        assertThatThrownBy(() -> MailServer.NONE.send(ANY))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gauge("rosukh.letters.waiting")).isEqualTo(1);
        now = now.plus(Duration.ofDays(3));
        assertThat(gauge("rosukh.letters.oldest.waiting")).isEqualTo(3);
    }

    @Test
    void each_is_offered_once_and_never_again() {
        write("l-1", "Visit", "m");
        LetterPost post = post(mail);
        post.look();
        post.look();
        post(mail).look();
        assertThat(mail.offered).containsExactly("l-1");
        assertThat(history("l-1").getLast()).isInstanceOf(LetterHandedOver.class);
        assertThat(gauge("rosukh.letters.waiting")).isZero();
        assertThat(gauge("rosukh.letters.oldest.waiting")).isZero();
    }

    @Test
    void a_cancelled_one_is_not_offered() {
        write("l-1", "Visit", "m");
        node.commands.send(new CancelLetter("l-1", "by phone", "omid", ON), OFFICER.expecting(0));
        post(mail).look();
        assertThat(mail.offered).isEmpty();
    }

    @Test
    void one_that_is_put_off_again_and_again_is_given_up() {
        write("l-1", "Visit", "m");
        mail.outcome = Outcome.LATER;
        LetterPost post = post(mail);
        for (int i = 0; i < 20 && !(history("l-1").getLast() instanceof LetterFailed); i++) {
            post.look();
            now = now.plus(Duration.ofHours(24));
        }
        assertThat(history("l-1").getLast()).isInstanceOf(LetterFailed.class);
        int offered = mail.offered.size();
        post.look();
        post(mail).look();
        assertThat(mail.offered).hasSize(offered);
        assertThat(gauge("rosukh.letters.failed")).isEqualTo(1);
    }

    @Test
    void of_two_nodes_one_sends() {
        for (int i = 1; i <= 5; i++) write("l-" + i, "Visit", "m");
        try (CommandNode other = new CommandNode(server)) {
            CyclicBarrier together = new CyclicBarrier(2);
            Stream.of(node, other)
                    .map(each ->
                            new LetterPost(
                                    LogReader.of(each.events),
                                    each.commands,
                                    mail,
                                    () -> now,
                                    UnaryOperator.identity(),
                                    each.meters))
                    .map(post -> CompletableFuture.runAsync(() -> after(together, post)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(mail.offered).containsExactlyInAnyOrder("l-1", "l-2", "l-3", "l-4", "l-5");
    }

    @Test
    void what_the_store_does_not_take_keeps_no_other_waiting() {
        write("l-1", "Visit", "m");
        write("l-2", "Visit", "m");
        mail.broken = "l-1";
        post(mail).look();
        assertThat(history("l-2").getLast()).isInstanceOf(LetterHandedOver.class);
    }

    @Test
    void a_server_that_cannot_be_reached_is_not_asked_for_the_next_one() {
        write("l-1", "Visit", "m");
        write("l-2", "Visit", "m");
        mail.outcome = Outcome.LATER;
        mail.reached = false;
        post(mail).look();
        assertThat(mail.offered).containsExactly("l-1");
        assertThat(history("l-1").getLast()).isInstanceOf(LetterPutOff.class);
    }

    @Test
    void an_occasion_is_written_to_once() {
        writeFor("l-1");
        Refused refused = catchThrowableOfType(Refused.class, () -> writeFor("l-2"));
        assertThat(refused.code()).isEqualTo(LetterRefusal.LETTER_ALREADY_WRITTEN.name());
        post(mail).look();
        assertThat(mail.automatic).containsExactly(true);
    }

    private void writeFor(String letterId) {
        send(
                new WriteLetter(
                        letterId,
                        "f-1.1",
                        LetterKind.CUSTOM,
                        null,
                        Map.of("topic", "t", "message", "m"),
                        "X/1",
                        "case-letters",
                        ON));
    }

    private static void after(CyclicBarrier together, LetterPost post) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        post.look();
    }

    private double gauge(String name) {
        return node.meters.get(name).gauge().value();
    }

    /// Answers what the test says.
    private static final class Told implements MailServer {

        private final List<String> offered = new CopyOnWriteArrayList<>();
        private final List<Boolean> automatic = new CopyOnWriteArrayList<>();
        private volatile Outcome outcome = Outcome.TAKEN;
        private volatile boolean reached = true;
        private volatile String broken = "";

        @Override
        public boolean isSet() {
            return true;
        }

        @Override
        public Answer send(Mail mail) {
            if (mail.messageId().equals(broken)) throw new IllegalStateException("broken");
            offered.add(mail.messageId());
            automatic.add(mail.automatic());
            return new Answer(outcome, "words", reached);
        }
    }
}
