package rosukh.query.indicators;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// Writes numbers to their last digit, the reader's way: sums of rials are larger than a floating
/// number is exact.
public record Exactly(Format format) {

    private static final String NONE = "–";

    /// A whole number with its thousands apart.
    public String whole(long number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (persian()) symbols.setGroupingSeparator('٬');
        return format.digits(new DecimalFormat("#,##0", symbols).format(number));
    }

    /// A decimal as it was published; a dash where there is none.
    public String decimal(@Nullable String value) {
        if (value == null) return NONE;
        return format.digits(persian() ? value.replace('.', '٫') : value);
    }

    private boolean persian() {
        return format.lang() == Lang.FA;
    }
}
