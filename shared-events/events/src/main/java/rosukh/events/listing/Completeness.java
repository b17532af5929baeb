package rosukh.events.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much of the checklist is accepted.
///
/// @param accepted mandatory documents that are accepted
/// @param mandatory documents of the checklist
public record Completeness(int accepted, int mandatory) {

    /// A mandatory item is not accepted.
    public static final String INCOMPLETE = "D_INCOMPLETE";

    /// No dated reference document.
    public static final String NO_REFERENCE = "D_NO_REFERENCE";

    /// The reference is dated later.
    public static final String REFERENCE_FUTURE = "D_REFERENCE_FUTURE";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Counts what is accepted.
    ///
    /// @param states by code of the item; what is absent is pending
    public static Completeness of(List<ListingRules.Item> items, Map<String, ItemState> states) {
        List<ListingRules.Item> asked =
                items.stream().filter(ListingRules.Item::mandatory).toList();
        long accepted =
                asked.stream()
                        .filter(each -> states.get(each.code()) == ItemState.ACCEPTED)
                        .count();
        return new Completeness((int) accepted, asked.size());
    }

    /// Percent, half up to two decimals, for example `42.86`.
    public String percent() {
        return BigDecimal.valueOf(accepted)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(mandatory), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// Every rule that an admission on a day breaks, in their order; none if it may be recorded.
    ///
    /// @param number of the reference document; null or blank where there is none
    /// @param date on the reference document; null where there is none
    public List<String> admission(@Nullable String number, @Nullable LocalDate date, LocalDate on) {
        List<String> broken = new ArrayList<>();
        if (accepted < mandatory) broken.add(INCOMPLETE);
        paper(number, date, on).ifPresent(broken::add);
        return broken;
    }

    /// What is wrong with a reference on a day; empty if it may be rested on.
    public static Optional<String> paper(
            @Nullable String number, @Nullable LocalDate date, LocalDate on) {
        if (number == null || number.isBlank() || date == null) return Optional.of(NO_REFERENCE);
        return date.isAfter(on) ? Optional.of(REFERENCE_FUTURE) : Optional.empty();
    }
}
