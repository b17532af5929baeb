package rosukh.events.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.values.PersianText;

/// Somebody asked for personal data and got an answer. What was searched for is kept as a hash
/// only, for it may itself be personal; whoever suspects a search can ask for its hash.
///
/// @param at when it was answered, ISO 8601 in UTC
/// @param account of the reader
/// @param roles of the reader
/// @param organisation the body the reader acts for; empty if there is none
/// @param onBehalfOf account of the person acted for; null where there is none
/// @param endpoint pattern of the address, for example `/cases/{caseId}`
/// @param kind what of it is personal, for example `contact`
/// @param subjects ids of the records in the address, for example of a case
/// @param asked names of the parameters that were given
/// @param textSha256 SHA-256 of the folded search text, lower-case hex; null without one
/// @param records how many records the answer holds; -1 while that is not known
/// @param purpose why, where the reader said so
/// @param status HTTP status of the answer
/// @param ended whether the answer was complete; an export is told when it begins and when it ends
public record Read(
        String at,
        String account,
        List<String> roles,
        String organisation,
        @Nullable String onBehalfOf,
        String endpoint,
        String kind,
        List<String> subjects,
        List<String> asked,
        @Nullable String textSha256,
        int records,
        @Nullable String purpose,
        int status,
        boolean ended) {

    public Read {
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
        asked = List.copyOf(asked);
    }

    /// What stands for a search text: SHA-256 of the folded text in UTF-8, lower-case hex. It is
    /// written and asked for by this alone.
    public static String hashOf(String text) {
        return CanonicalJson.sha256(PersianText.fold(text));
    }
}
