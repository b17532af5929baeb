package rosukh.command.kernel.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `Idempotency-Key` header: a UUID or any other short token, bare or as a quoted string.
final class IdempotencyKeys {

    /// No colon: the store joins caller and key with one.
    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9._~-]{1,128})\"?");

    private IdempotencyKeys() {}

    static String parse(@Nullable String key) {
        if (key == null || key.isBlank())
            throw Refusals.badRequest(
                    ProblemCodes.IDEMPOTENCY_KEY_MISSING,
                    "a command needs an Idempotency-Key, for example a UUID");
        Matcher parsed = KEY.matcher(key.strip());
        if (!parsed.matches())
            throw Refusals.badRequest(
                    ProblemCodes.IDEMPOTENCY_KEY_INVALID,
                    "an Idempotency-Key has 1 to 128 letters, digits, or characters of \"._~-\"");
        return parsed.group(1);
    }
}
