package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;
import rosukh.eventstore.EmbeddedServer;

/// A firm's contact whose erasure was approved: the firm names another one, who has a key of their
/// own, also where the approval falls between the decision and its storing.
class ErasureRaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final String FIRST = "contact:f-1";
    private static final Occasion OFFICER = Occasion.by(Actor.of("omid", "officer", "isipo-krm"));
    private static final Occasion OPERATOR = Occasion.by(Actor.of("omid", "operator", "isipo"));
    private static final Occasion AUDITOR = Occasion.by(Actor.of("azar", "auditor", "isipo"));

    @TempDir Path folder;
    private EmbeddedServer server;
    private CommandNode elsewhere;
    private CommandNode node;
    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void a_firm_that_is_written_to() {
        server = CommandNode.server(folder);
        elsewhere = new CommandNode(server);
        node = new CommandNode(server, Interrupted::new);
        TestSchemes.publish(elsewhere.commands, DAY);
        LetterText text = new LetterText("{{topic}}", "{{firm}}: {{message}}");
        for (Object command :
                List.of(
                        new RegisterFirm(
                                "f-1",
                                "10320004156",
                                "Sepehr",
                                "METAL",
                                25,
                                "SMALL",
                                "KRM-P01",
                                DAY),
                        new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, "KRM-P01", DAY),
                        new DraftTemplate(
                                LetterKind.CUSTOM, new TemplateTexts(text, text), "omid", DAY),
                        new ApproveTemplate(LetterKind.CUSTOM, 1, DAY, "mina", DAY),
                        new NameContact("f-1", "info@sepehr.example", "fa", "omid", DAY),
                        letter("l-1"))) elsewhere.commands.send(command, OFFICER);
    }

    @AfterEach
    void stop() {
        node.close();
        elsewhere.close();
        server.close();
    }

    @Test
    void after_the_approval_nobody_is_written_to_until_another_is_named() {
        approve(FIRST);
        assertThat(refused(letter("l-2")).code()).isEqualTo("CONTACT_ERASED");
        node.commands.send(named("info@sepehr.example"), OFFICER.expecting(0));
        node.commands.send(letter("l-2"), OFFICER);
        assertThat(last()).isEqualTo(changed("info@sepehr.example", 2));
        assertThat(written("l-1").person()).isNull();
        assertThat(written("l-2").person()).isEqualTo(2);
        node.commands.send(named("office@sepehr.example"), OFFICER.expecting(1));
        assertThat(last()).as("the same person").isEqualTo(changed("office@sepehr.example", 2));
        approve("contact:f-1:2");
        assertThat(refused(letter("l-3")).code()).isEqualTo("CONTACT_ERASED");
        node.commands.send(named("boss@sepehr.example"), OFFICER.expecting(2));
        assertThat(last()).isEqualTo(changed("boss@sepehr.example", 3));
    }

    @Test
    void what_was_asked_for_and_not_approved_changes_nothing() {
        elsewhere.commands.send(request(FIRST), OPERATOR);
        elsewhere.commands.send(
                new DeclineErasure(FIRST, "LEGAL_CLAIMS", "w", "azar", DAY), AUDITOR);
        node.commands.send(named("office@sepehr.example"), OFFICER.expecting(0));
        node.commands.send(letter("l-2"), OFFICER);
        assertThat(last()).isEqualTo(changed("office@sepehr.example", null));
        assertThat(written("l-2").person()).isNull();
    }

    @Test
    void an_approval_while_an_address_is_named_makes_it_another_persons() {
        meanwhile = () -> approve(FIRST);
        node.commands.send(named("office@sepehr.example"), OFFICER.expecting(0));
        assertThat(reads).as("decided anew").hasValue(2);
        assertThat(last()).isEqualTo(changed("office@sepehr.example", 2));
    }

    @Test
    void an_approval_while_a_letter_is_written_leaves_it_unwritten() {
        meanwhile = () -> approve(FIRST);
        assertThat(refused(letter("l-2")).code()).isEqualTo("CONTACT_ERASED");
        assertThat(reads).as("decided anew").hasValue(2);
        assertThat(Streams.of(node.events).exists(LetterEvent.streamOf("l-2"))).isFalse();
    }

    @Test
    void an_approval_for_another_firm_does_not_matter() {
        meanwhile = () -> approve("contact:f-2");
        node.commands.send(named("office@sepehr.example"), OFFICER.expecting(0));
        assertThat(reads).hasValue(1);
        assertThat(last()).isEqualTo(changed("office@sepehr.example", null));
    }

    private void approve(String subject) {
        elsewhere.commands.send(request(subject), OPERATOR);
        elsewhere.commands.send(new ApproveErasure(subject, "azar", DAY), AUDITOR.expecting(0));
    }

    private Refused refused(Object command) {
        return catchThrowableOfType(Refused.class, () -> node.commands.send(command, OFFICER));
    }

    private Object last() {
        return Streams.of(node.events).read(ContactEvent.streamOf("f-1")).getLast();
    }

    private LetterWritten written(String letterId) {
        return (LetterWritten)
                Streams.of(node.events).read(LetterEvent.streamOf(letterId)).getFirst();
    }

    private static ContactChanged changed(String address, Integer person) {
        return new ContactChanged("f-1", address, "fa", "omid", DAY, person);
    }

    private static NameContact named(String address) {
        return new NameContact("f-1", address, "fa", "omid", DAY);
    }

    private static RequestErasure request(String subject) {
        return new RequestErasure(subject, "OBJECTION", "w", "omid", DAY);
    }

    private static WriteLetter letter(String letterId) {
        return new WriteLetter(
                letterId,
                "f-1.1",
                LetterKind.CUSTOM,
                null,
                Map.of("topic", "t", "message", "m"),
                null,
                "omid",
                DAY);
    }

    /// Somebody on another node approves when it was read that nobody did.
    private final class Interrupted implements Streams {

        private final Streams streams;

        private Interrupted(Streams streams) {
            this.streams = streams;
        }

        @Override
        public long head() {
            return streams.head();
        }

        @Override
        public boolean goneOnSince(Instant moment) {
            return streams.goneOnSince(moment);
        }

        @Override
        public Optional<Long> version(String streamId) {
            return streams.version(streamId);
        }

        @Override
        public List<Object> read(String streamId, long fromSequence) {
            List<Object> read = streams.read(streamId, fromSequence);
            if (streamId.equals(ErasureEvent.streamOf(FIRST)) && reads.incrementAndGet() == 1)
                CompletableFuture.runAsync(meanwhile).join();
            return read;
        }
    }
}
