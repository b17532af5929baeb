package rosukh.vault;

import com.google.crypto.tink.Aead;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/// Seals personal texts, each under the key of the person it is about, and opens them again. Once
/// that key is destroyed a text reads as its tombstone for good, wherever it lies.
public final class PersonalTexts {

    private static final String ERASED = "زدوده شد · erased";
    private static final String UNREADABLE = "این‌جا خوانده نمی‌شود · not readable here";

    private final SubjectKeys keys;

    public PersonalTexts(SubjectKeys keys) {
        this.keys = keys;
    }

    /// Whether a text holds a sealed one. No text of a caller may: it would be opened for who reads
    /// it.
    public static boolean isSealed(String text) {
        return SealedText.in(text);
    }

    /// Whether an opened text is a tombstone, in whole or in part.
    public static boolean isErased(String opened) {
        return opened.contains(ERASED);
    }

    /// What stands for a text that this node cannot open, though another may.
    public static String unreadable() {
        return UNREADABLE;
    }

    /// For one event or one document: the key of a person is looked up once, and whoever begins
    /// anew sees a destroyed one as destroyed.
    public Sheet sheet() {
        return new Sheet();
    }

    /// The text with what is sealed in it opened.
    ///
    /// @throws KeyMissing if this node lacks the key file
    /// @throws TextDamaged if it was changed
    public String open(String text) {
        return sheet().open(text);
    }

    /// Texts that belong together.
    public final class Sheet {

        private final Map<String, Key> known = new HashMap<>();

        private Sheet() {}

        /// Seals a text.
        ///
        /// @param subject whose it is
        /// @param event unique id of the event it is written in
        /// @param path of the component
        /// @throws SubjectErased if the key of the subject was destroyed
        /// @throws KeyMissing if this node lacks the key file
        public String seal(String subject, String event, String path, String text) {
            Aead key =
                    known.computeIfAbsent(subject, it -> new Opening(keys.toSeal(it)))
                            .aead(subject);
            return SealedText.seal(key, subject, event, path, text).toString();
        }

        /// The text with what is sealed in it opened; one without is answered as it is.
        ///
        /// @throws KeyMissing if this node lacks the key file
        /// @throws TextDamaged if it was changed
        public String open(String text) {
            if (!SealedText.in(text)) return text;
            return SealedText.form()
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(opened(SealedText.of(found))));
        }

        /// The same of a text that must have been sealed in one place.
        ///
        /// @throws TextDamaged if it was sealed elsewhere
        public String open(String text, String event, String path) {
            Matcher found = SealedText.form().matcher(text);
            if (!found.matches()) return text;
            SealedText sealed = SealedText.of(found.toMatchResult());
            return opened(new SealedText(sealed.subject(), event, path, sealed.content()));
        }

        private String opened(SealedText sealed) {
            return known.computeIfAbsent(sealed.subject(), keys::find).open(sealed);
        }
    }

    /// What is there of a subject's key.
    sealed interface Key {

        String open(SealedText sealed);

        Aead aead(String subject);
    }

    /// It is there.
    record Opening(Aead aead) implements Key {

        @Override
        public String open(SealedText sealed) {
            return sealed.open(aead);
        }

        @Override
        public Aead aead(String subject) {
            return aead;
        }
    }

    /// It was destroyed.
    ///
    /// @param position of the event that says so; -1 until it is stored
    record Destroyed(long position) implements Key {

        @Override
        public String open(SealedText sealed) {
            return position < 0 ? ERASED : ERASED + " · #" + position;
        }

        @Override
        public Aead aead(String subject) {
            throw new SubjectErased(subject);
        }
    }
}
