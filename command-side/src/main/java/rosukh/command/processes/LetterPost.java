package rosukh.command.processes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.LetterCommand.BeginSending;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterRefusal;
import rosukh.command.letters.Mail;
import rosukh.command.letters.MailServer;
import rosukh.command.letters.MailServer.Answer;
import rosukh.command.processes.PostedLetters.Posted;
import rosukh.vault.PersonalTexts;

/// Hands letters over to the mail server. It follows the log like [DeadlineWatch]; on every node
/// one may run. An attempt is stored before the server is spoken to, against the version of the
/// letter that was read, so that one node sends. What a crash leaves between the server's answer
/// and its record is handed over once more, under the same Message-ID (ADR 0034).
public final class LetterPost {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);
    private static final Occasion POST = Occasion.by(Actor.of("letter-post", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final MailServer server;
    private final Supplier<Instant> now;
    private final UnaryOperator<String> opened;
    private final PostedLetters letters = new PostedLetters();
    private final Lock looking = new ReentrantLock();

    /// @param opened opens what is personal in a text of the log
    public LetterPost(
            LogReader log,
            Commands commands,
            MailServer server,
            Supplier<Instant> now,
            UnaryOperator<String> opened,
            MeterRegistry meters) {
        this.opened = opened;
        this.log = log.follow(logged -> letters.take(logged.event()));
        this.commands = commands;
        this.server = server;
        this.now = now;
        Gauge.builder("rosukh.letters.waiting", letters, PostedLetters::waiting)
                .description("Letters that are not handed over yet")
                .register(meters);
        Gauge.builder("rosukh.letters.failed", letters, PostedLetters::failed)
                .description(
                        "Letters that the mail server refused, that were given up or came back")
                .register(meters);
        Gauge.builder("rosukh.letters.oldest.waiting", this, LetterPost::oldestDays)
                .description("Age of the oldest letter that waits")
                .baseUnit("days")
                .register(meters);
    }

    /// Four times a minute, beside all else: a slow server keeps nothing but letters waiting.
    @Scheduled(initialDelay = 15, fixedRate = 15, timeUnit = TimeUnit.SECONDS)
    public void look() {
        if (!looking.tryLock()) return;
        try {
            lookAlone();
        } finally {
            looking.unlock();
        }
    }

    private void lookAlone() {
        List<Posted> due = log.learned(() -> letters.due(now.get()));
        if (!server.isSet()) return;
        for (Posted letter : due) if (!hand(letter)) return;
    }

    /// What fails with one letter keeps no other waiting.
    ///
    /// @return whether there is any sense in going on
    private boolean hand(Posted letter) {
        try {
            Mail mail = letter.mail(now.get(), opened);
            if (isErased(mail)) return cancelled(letter);
            return begun(letter).map(done -> offered(letter, mail, done)).orElse(true);
        } catch (RuntimeException failure) {
            LOG.error("letter {} is left for the next time", letter.id(), failure);
            return true;
        }
    }

    /// Empty if another node begins, or the letter is sent or cancelled meanwhile.
    private Optional<Done> begun(Posted letter) {
        try {
            return Optional.of(
                    commands.send(
                            new BeginSending(letter.id(), now.get()),
                            POST.expecting(letter.version())));
        } catch (Refused refused) {
            if (!byAnother(refused)) throw refused;
            return Optional.empty();
        }
    }

    private static boolean isErased(Mail mail) {
        return PersonalTexts.isErased(mail.recipient())
                || PersonalTexts.isErased(mail.subject())
                || PersonalTexts.isErased(mail.body());
    }

    /// A letter whose words or address were erased on its way goes to nobody.
    private boolean cancelled(Posted letter) {
        try {
            commands.send(
                    new CancelLetter(
                            letter.id(),
                            "its address and text were erased",
                            POST.actor().account(),
                            LocalDate.ofInstant(now.get(), PostedLetters.TEHRAN)),
                    POST.expecting(letter.version()));
        } catch (Refused refused) {
            if (!byAnother(refused)) throw refused;
        }
        return true;
    }

    private boolean offered(Posted letter, Mail mail, Done begun) {
        Answer answer = server.send(mail);
        commands.send(
                new RecordAnswer(
                        letter.id(),
                        letter.attempts() + 1,
                        answer.outcome(),
                        answer.text(),
                        now.get()),
                POST.expecting(begun.version()));
        return answer.reached();
    }

    private static boolean byAnother(Refused refused) {
        return refused.code().equals(KernelRefusal.VERSION_STALE.name())
                || refused.code().equals(LetterRefusal.LETTER_BEING_SENT.name())
                || refused.code().equals(LetterRefusal.LETTER_NOT_DUE.name())
                || refused.code().equals(LetterRefusal.LETTER_OVER.name());
    }

    private double oldestDays() {
        return letters.oldestDays(now.get());
    }
}
