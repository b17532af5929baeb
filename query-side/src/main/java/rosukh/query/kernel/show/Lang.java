package rosukh.query.kernel.show;

import java.util.Locale;
import java.util.Optional;

/// The language of pages. English texts are the default bundle, Persian is the default choice.
public enum Lang {
    FA("rtl", "فارسی"),
    EN("ltr", "English");

    private final String dir;
    private final String ownName;

    Lang(String dir, String ownName) {
        this.dir = dir;
        this.ownName = ownName;
    }

    public static Optional<Lang> of(String code) {
        for (Lang lang : values()) if (lang.code().equals(code)) return Optional.of(lang);
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Of the writing: `rtl` or `ltr`.
    public String dir() {
        return dir;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public boolean rtl() {
        return this == FA;
    }

    /// The one of two texts that is in this language; for labels kept in both.
    public String of(String fa, String en) {
        return this == FA ? fa : en;
    }
}
