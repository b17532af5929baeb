package rosukh.query.audit.differences;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/// The two moments asked for: each a position of the log, an instant, or a day, which ends with it.
record Between(
        @Parameter(description = MOMENT + "; the record's first event if left out")
                @Nullable String from,
        @Parameter(description = MOMENT + "; now if left out") @Nullable String to) {

    private static final String MOMENT =
            "A position in the log, a moment in ISO 8601, or a day, which ends with it";
}
