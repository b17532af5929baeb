package rosukh.command.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// What a shell checks before any rule is asked: that the caller saw the present version, and that
/// the stream lies within the person's reach. Travels with the command and is never stored.
///
/// @param expectedVersion the version the caller saw; null if none was named
public record Guard(Reach reach, @Nullable Long expectedVersion) {

    /// Key in the command's metadata.
    public static final String KEY = "guard";

    /// Lets everybody through.
    public static final Guard OPEN = new Guard(Reach.EVERYWHERE, null);

    /// Lets only one pass who saw the present version.
    ///
    /// @param current sequence number of the stream's last event; null before the first
    /// @throws Refused if the caller saw another version
    public void version(@Nullable Long current) {
        if (expectedVersion != null && !expectedVersion.equals(current))
            throw Refused.stale(current);
    }

    /// Lets only one pass whose reach covers the firm.
    ///
    /// @param estateKey where the firm is placed; null while it is nowhere yet
    /// @throws Refused if what is acted on lies outside the person's reach
    public void place(String firmId, @Nullable String estateKey) {
        String province =
                estateKey == null
                        ? null
                        : Estates.find(estateKey).map(Estate::provinceKey).orElse(null);
        if (!reach.covers(firmId, province, estateKey))
            throw KernelRefusal.OUT_OF_REACH.because("it lies outside what you may act on");
    }

    /// Lets only one pass whose reach covers whole provinces.
    ///
    /// @param keys of the provinces; empty for the whole country
    /// @throws Refused if one of them lies outside the person's reach
    public void provinces(List<String> keys) {
        boolean within =
                keys.isEmpty()
                        ? reach.covers("", null, null)
                        : keys.stream().allMatch(key -> reach.covers("", key, null));
        if (!within)
            throw KernelRefusal.OUT_OF_REACH.because("it lies outside what you may act on");
    }
}
