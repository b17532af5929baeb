package rosukh.events.pioneers;

import java.util.List;

/// What a nomination says of a firm.
///
/// @param size `MICRO`, `SMALL`, `MEDIUM` or `LARGE`, as in the register
/// @param purchases of its last year, rials
/// @param rdSpend on research and development in its last year, rials
/// @param years full years of work
/// @param brokenContracts in the last three years
public record Figures(String size, long purchases, long rdSpend, int years, int brokenContracts) {

    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

    /// Rank of a size, from 1 for `MICRO` to 4 for `LARGE`; 0 for what is no size.
    public static int rank(String size) {
        return SIZES.indexOf(size) + 1;
    }

    /// What a criterion looks at.
    public long of(Criterion criterion) {
        return switch (criterion) {
            case SIZE -> rank(size);
            case PURCHASES -> purchases;
            case RD_SPEND -> rdSpend;
            case YEARS -> years;
            case BROKEN_CONTRACTS -> brokenContracts;
        };
    }
}
