package rosukh.events.rules;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The total of a SCORE phase, or the items without which there is none.
record Score(@Nullable BigInteger total, List<String> missing) {}
