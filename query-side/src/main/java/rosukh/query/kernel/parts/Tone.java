package rosukh.query.kernel.parts;

import java.util.Locale;

/// How something stands, shown by colour and always also by words.
public enum Tone {
    NEUTRAL,
    INFO,
    ACCENT,
    GOOD,
    WARN,
    BAD;

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
