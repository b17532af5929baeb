package rosukh.events;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom personal data is about, as far as it can be erased by itself: one key each.
///
/// @param id of the firm, the case, the account, the demand or the match; of a firm that names
///   another person to be written to, with the number of the person behind it, for example `F-1:2`
public record DataSubject(Kind kind, String id) {

    private static final Pattern FORM = Pattern.compile("([a-z]+):([^\\s|⟦⟧/?#%\\\\]{1,200})");

    /// What holds personal data.
    public enum Kind {
        /// Somebody who is, or was, written to at a firm: the address and the letters.
        CONTACT("contact"),
        /// The words, names of files and notes in a case, whoever they name.
        CASE("case"),
        /// Somebody with an account, in words about this person.
        PERSON("person"),
        /// The words of what a large firm looked for.
        DEMAND("demand"),
        /// The words of two firms that were brought together.
        MATCH("match");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /// Somebody who is written to at a firm, the first without a number.
    ///
    /// @param person as an event of the firm's address says it, from 2; null for the first
    public static DataSubject contact(String firmId, @Nullable Integer person) {
        return new DataSubject(Kind.CONTACT, person == null ? firmId : firmId + ":" + person);
    }

    /// A subject as it is written; empty for what is none.
    ///
    /// @param text for example `contact:F-1` or `contact:F-1:2`
    public static Optional<DataSubject> find(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) return Optional.empty();
        for (Kind kind : Kind.values())
            if (kind.key.equals(found.group(1)))
                return Optional.of(new DataSubject(kind, found.group(2)));
        return Optional.empty();
    }

    /// As it is written, for example `case:F-1-2`.
    @Override
    public String toString() {
        return kind.key + ":" + id;
    }
}
