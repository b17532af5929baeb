package rosukh.events.energy;

import java.util.List;

/// Part of a plant that one holder has.
///
/// @param holder `ISIPO`, `PROVINCIAL_COMPANY`, or the key of an investor
/// @param bp basis points
public record Share(String holder, int bp) {

    private static final int WHOLE = 10_000;

    /// Nobody has less than nothing, and together they have all of it.
    public static boolean whole(List<Share> shares) {
        return shares.stream().allMatch(each -> each.bp() >= 0)
                && shares.stream().mapToLong(Share::bp).sum() == WHOLE;
    }
}
