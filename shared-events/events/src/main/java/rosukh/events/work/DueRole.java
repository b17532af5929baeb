package rosukh.events.work;

import java.util.Locale;

/// The roles a case can wait for.
public enum DueRole {
    OFFICER,
    BROKER,
    /// Nobody of the staff claims what the firm must do.
    FIRM,
    ASSESSOR,
    COMMITTEE;

    /// As accounts name it, for example `officer`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
