package rosukh.query.letters.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;

/// A letter as it was written, and what became of it.
///
/// @param recipient the whole address; see [#shownTo]
/// @param automatic no person has written it
/// @param attempt the last one; 0 before the first
/// @param answer what the mail server said last; empty before it said anything
/// @param nextAttemptAt while it is put off; else null
/// @param order position of its writing in the log
/// @param version sequence number of the stream's last event, expected by the next command
/// @param history oldest first
public record PostedLetter(
        String letterId,
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        LetterKind kind,
        int templateVersion,
        String language,
        String recipient,
        String subject,
        String body,
        String sha256,
        boolean automatic,
        Delivery state,
        int attempt,
        String answer,
        @Nullable Instant nextAttemptAt,
        String writtenBy,
        LocalDate writtenOn,
        long order,
        long version,
        List<Mark> history) {

    /// One thing that happened to it.
    ///
    /// @param event declared name
    /// @param text the server's answer or the grounds; empty for none
    public record Mark(
            String event, String text, String actor, String role, Instant at, long position) {

        private Mark masked(String whole, String part) {
            return new Mark(event, text.replace(whole, part), actor, role, at, position);
        }
    }

    static PostedLetter of(
            LetterWritten event, @Nullable CaseOfLetters about, String firmName, Mark mark) {
        return new PostedLetter(
                event.letterId(),
                event.caseId(),
                event.firmId(),
                firmName,
                about == null ? "" : about.provinceKey(),
                about == null ? "" : about.estateKey(),
                event.kind(),
                event.templateVersion(),
                event.language(),
                event.recipient(),
                event.subject(),
                event.body(),
                event.sha256(),
                event.occasion() != null,
                Delivery.WAITING,
                0,
                "",
                null,
                event.writtenBy(),
                event.writtenOn(),
                mark.position(),
                0,
                List.of(mark));
    }

    PostedLetter evolve(LetterEvent event, long now, Mark mark) {
        return switch (event) {
            case LetterWritten _ -> this;
            case SendingBegun e -> moved(Delivery.SENDING, e.attempt(), answer, null, now, mark);
            case LetterPutOff e ->
                    moved(
                            Delivery.PUT_OFF,
                            e.attempt(),
                            e.answer(),
                            Instant.parse(e.nextAttemptAt()),
                            now,
                            mark);
            case LetterHandedOver e ->
                    moved(Delivery.SENT, e.attempt(), e.answer(), null, now, mark);
            case LetterRefused e ->
                    moved(Delivery.REFUSED, e.attempt(), e.answer(), null, now, mark);
            case LetterFailed e -> moved(Delivery.FAILED, e.attempt(), e.answer(), null, now, mark);
            case LetterBounced e -> moved(Delivery.BOUNCED, attempt, said(e), null, now, mark);
            case LetterCancelled _ -> moved(Delivery.CANCELLED, attempt, answer, null, now, mark);
        };
    }

    static String text(LetterEvent event) {
        return switch (event) {
            case LetterWritten _, SendingBegun _ -> "";
            case LetterPutOff e -> e.answer();
            case LetterHandedOver e -> e.answer();
            case LetterRefused e -> e.answer();
            case LetterFailed e -> e.answer();
            case LetterBounced e -> said(e);
            case LetterCancelled e -> e.grounds();
        };
    }

    private static String said(LetterBounced event) {
        return (event.status() + " " + event.diagnostic()).strip();
    }

    static String name(LetterEvent event) {
        return EventTypes.typeOf(event.getClass()).value();
    }

    /// The letter with the whole address for those who write there and for the firm itself; with a
    /// part of it, wherever it stands, for all others.
    PostedLetter shownTo(Reader reader) {
        if (whole(reader, firmId)) return this;
        String masked = ContactEvent.masked(recipient);
        return new PostedLetter(
                letterId,
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                kind,
                templateVersion,
                language,
                masked,
                subject,
                body,
                sha256,
                automatic,
                state,
                attempt,
                answer.replace(recipient, masked),
                nextAttemptAt,
                writtenBy,
                writtenOn,
                order,
                version,
                history.stream().map(each -> each.masked(recipient, masked)).toList());
    }

    /// Subject and body.
    public LetterText written() {
        return new LetterText(subject, body);
    }

    /// Who may see addresses of a firm.
    static boolean whole(Reader reader, String firmId) {
        return reader.has(Role.OFFICER) || firmId.equals(reader.firmId());
    }

    private PostedLetter moved(
            Delivery to, int last, String said, @Nullable Instant next, long now, Mark mark) {
        List<Mark> all = new ArrayList<>(history);
        all.add(mark);
        return new PostedLetter(
                letterId,
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                kind,
                templateVersion,
                language,
                recipient,
                subject,
                body,
                sha256,
                automatic,
                to,
                last,
                said,
                next,
                writtenBy,
                writtenOn,
                order,
                now,
                List.copyOf(all));
    }
}
