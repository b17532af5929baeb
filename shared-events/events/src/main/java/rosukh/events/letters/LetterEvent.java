package rosukh.events.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Personal;

/// Everything that can happen to a letter, one stream per letter. It is handed over to the mail
/// server at least once: what was begun and has no outcome is begun again after a while, under the
/// same Message-ID. Moments are ISO-8601 in UTC, for example `2026-11-28T08:15:30Z`.
public sealed interface LetterEvent {

    /// The stream of a letter.
    static String streamOf(String letterId) {
        return "letter:" + letterId;
    }

    String letterId();

    /// A letter was written; its text never changes.
    ///
    /// @param templateVersion of the template of this kind, from 1
    /// @param language `fa` or `en`
    /// @param recipient the firm's address on that day
    /// @param sha256 SHA-256, in lower-case hex, of subject, a line feed and body in UTF-8
    /// @param occasion what it was written for by itself, once and never again, for example
    ///   `REMINDER_EXPIRY/KB-1405-000001/30`; null for a letter of a person
    /// @param person of the firm to whom it goes, from 2; null for the first, see [ContactEvent]
    @EventType("letters.letter-written")
    record LetterWritten(
            String letterId,
            String firmId,
            String caseId,
            LetterKind kind,
            int templateVersion,
            String language,
            @Personal(subject = "contact:{firmId}{:person}") String recipient,
            @Personal(subject = "contact:{firmId}{:person}") String subject,
            @Personal(subject = "contact:{firmId}{:person}") String body,
            @Personal(subject = "contact:{firmId}{:person}") String sha256,
            @Nullable String occasion,
            String writtenBy,
            LocalDate writtenOn,
            @Nullable Integer person)
            implements LetterEvent, Claiming {

        /// To the first person of the firm.
        public LetterWritten(
                String letterId,
                String firmId,
                String caseId,
                LetterKind kind,
                int templateVersion,
                String language,
                String recipient,
                String subject,
                String body,
                String sha256,
                @Nullable String occasion,
                String writtenBy,
                LocalDate writtenOn) {
            this(
                    letterId,
                    firmId,
                    caseId,
                    kind,
                    templateVersion,
                    language,
                    recipient,
                    subject,
                    body,
                    sha256,
                    occasion,
                    writtenBy,
                    writtenOn,
                    null);
        }

        @Override
        public List<Claim> claims() {
            return occasion == null ? List.of() : List.of(new Claim("letter.occasion", occasion));
        }
    }

    /// Somebody begins to hand the letter over. Stored before the mail server is spoken to, so that
    /// of several nodes one sends.
    ///
    /// @param attempt from 1
    @EventType("letters.sending-begun")
    record SendingBegun(String letterId, int attempt, String begunAt) implements LetterEvent {}

    /// The mail server took the letter over; what becomes of it then is known here only if it comes
    /// back.
    ///
    /// @param answer of the server, for example `250 2.0.0 Ok: queued as 4F1A`
    @EventType("letters.letter-handed-over")
    record LetterHandedOver(String letterId, int attempt, String answer, String handedOverAt)
            implements LetterEvent {}

    /// The mail server could not take it now, or could not be reached.
    ///
    /// @param answer of the server, or what went wrong
    @EventType("letters.letter-put-off")
    record LetterPutOff(
            String letterId, int attempt, String answer, String putOffAt, String nextAttemptAt)
            implements LetterEvent {}

    /// The mail server will not take this letter.
    ///
    /// @param answer of the server, for example `550 5.1.1 No such user`
    @EventType("letters.letter-refused")
    record LetterRefused(String letterId, int attempt, String answer, String refusedAt)
            implements LetterEvent {}

    /// The letter was put off for so long that it is given up.
    ///
    /// @param answer to the last attempt
    @EventType("letters.letter-failed")
    record LetterFailed(String letterId, int attempt, String answer, String failedAt)
            implements LetterEvent {}

    /// A mail system reported that the letter could not be delivered after all (RFC 3464).
    ///
    /// @param recipient the address it was meant for
    /// @param status by RFC 3463, for example `5.1.1`
    /// @param diagnostic what the other server said; empty where it is not told
    /// @param person as the letter says
    @EventType("letters.letter-bounced")
    record LetterBounced(
            String letterId,
            String firmId,
            @Personal(subject = "contact:{firmId}{:person}") String recipient,
            String status,
            @Personal(subject = "contact:{firmId}{:person}") String diagnostic,
            String bouncedAt,
            @Nullable Integer person)
            implements LetterEvent {

        /// From the first person of the firm.
        public LetterBounced(
                String letterId,
                String firmId,
                String recipient,
                String status,
                String diagnostic,
                String bouncedAt) {
            this(letterId, firmId, recipient, status, diagnostic, bouncedAt, null);
        }
    }

    /// The letter is not sent.
    @EventType("letters.letter-cancelled")
    record LetterCancelled(
            String letterId, String grounds, String cancelledBy, LocalDate cancelledOn)
            implements LetterEvent {}
}
