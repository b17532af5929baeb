package rosukh.query.linkage.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A figure of the dashboard; each opens the events it is counted from.
public enum Figure {
    OPEN_DEMAND,
    PROPOSALS,
    ACCEPTANCE,
    DAYS_TO_CONTRACT,
    CONTRACTS,
    REPEATED,
    LARGE_FIRMS,
    TOP_BUYERS;

    /// How addresses call it, for example `open-demand`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Figure> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
