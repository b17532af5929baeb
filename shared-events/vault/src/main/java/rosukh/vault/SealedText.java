package rosukh.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A personal text as it is stored wherever it goes: in an event, in a view made of it, in a letter
/// to be. It says by itself whose it is and where it was written, so whoever finds it can open it
/// with the key of that person and nobody without.
///
/// `⟦sealed|1|<subject>|<event>|<path>|<content>⟧`, where the content is base64url, without
/// padding, of a nonce of 12 bytes, the text in UTF-8 by AES-256-GCM, and a tag of 16 bytes. The
/// associated data is `rosukh personal 1`, subject, event and path in UTF-8, a line feed between
/// each two. This form never changes; another one gets another number.
///
/// @param subject whose text it is, for example `contact:F-1`
/// @param event unique id of the event it was written in
/// @param path of the component, for example `address` or `metadata.reason`
/// @param content base64url of nonce, cipher text and tag
record SealedText(String subject, String event, String path, String content) {

    private static final String BEGIN = "⟦sealed|";
    private static final String VERSION = "1";
    private static final String END = "⟧";

    private static final Pattern FORM =
            Pattern.compile(
                    "⟦sealed\\|1\\|([^|⟦⟧\n]+)\\|([^|⟦⟧\n]+)\\|([^|⟦⟧\n]+)\\|([A-Za-z0-9_-]+)⟧");

    private static final Pattern PART = Pattern.compile("[^|⟦⟧\n]+");

    /// Whether a text holds something that looks sealed.
    static boolean in(String text) {
        return text.contains(BEGIN);
    }

    static Pattern form() {
        return FORM;
    }

    static SealedText of(MatchResult found) {
        return new SealedText(found.group(1), found.group(2), found.group(3), found.group(4));
    }

    static SealedText seal(Aead key, String subject, String event, String path, String text) {
        for (String part : new String[] {subject, event, path})
            if (!PART.matcher(part).matches())
                throw new IllegalArgumentException("nothing can be sealed for " + part);
        try {
            byte[] sealed = key.encrypt(bytes(text), context(subject, event, path));
            return new SealedText(
                    subject,
                    event,
                    path,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws TextDamaged if it is not what was sealed here
    String open(Aead key) {
        try {
            return new String(
                    key.decrypt(
                            Base64.getUrlDecoder().decode(content), context(subject, event, path)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new TextDamaged(subject + " in " + event + "." + path, changed);
        }
    }

    @Override
    public String toString() {
        return BEGIN + String.join("|", VERSION, subject, event, path, content) + END;
    }

    private static byte[] context(String subject, String event, String path) {
        return bytes(String.join("\n", "rosukh personal " + VERSION, subject, event, path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
