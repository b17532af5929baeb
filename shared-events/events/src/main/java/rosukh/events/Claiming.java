package rosukh.events;

import java.util.List;

/// An event that takes values for its stream alone.
public interface Claiming {

    /// The values claimed, each unique over all streams.
    List<Claim> claims();
}
