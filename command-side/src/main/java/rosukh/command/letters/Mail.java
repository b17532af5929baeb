package rosukh.command.letters;

import java.time.Instant;

/// A letter on its way.
///
/// @param messageId what stands before the sign in its Message-ID: the id of the letter, so that a
///   repeat is known
/// @param language `fa` or `en`
/// @param automatic no person has written it (RFC 3834)
public record Mail(
        String messageId,
        String recipient,
        String language,
        String subject,
        String body,
        boolean automatic,
        Instant date) {}
