package rosukh.events.rules;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// A value the scheme asks for.
///
/// @param unit what a number counts, for example `IRR` or `persons`
/// @param values the codes an ENUM or SET may take, in order; empty otherwise
/// @param min smallest number allowed, null for none
/// @param max largest number allowed, null for none
/// @param atMost name of the field this one may not exceed
public record Field(
        String name,
        Type type,
        @Nullable String unit,
        List<String> values,
        @Nullable BigInteger min,
        @Nullable BigInteger max,
        @Nullable String atMost,
        Label label) {

    /// What kind of value a field takes. Whole numbers only; dates are ISO.
    public enum Type {
        INTEGER,
        BOOLEAN,
        DATE,
        ENUM,
        SET,
        INTEGER_LIST;

        /// The value is a list.
        public boolean many() {
            return this == SET || this == INTEGER_LIST;
        }
    }

    public Field {
        values = List.copyOf(values);
    }
}
