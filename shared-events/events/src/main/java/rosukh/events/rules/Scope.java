package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a condition may look at: the values of the firm or of one product, on a date.
///
/// @param prefix empty for the firm, `<productId>.` for a product
/// @param values valid values by field: [BigInteger], [Boolean], [String], [LocalDate] or a list
/// @param score the score of the SCORE phase that is being judged
/// @param qualifying the products that passed the product gates; null while they are not declared
record Scope(
        LocalDate on,
        String prefix,
        Map<String, Object> values,
        @Nullable Score score,
        @Nullable List<Scope> qualifying) {

    @Nullable Object value(String name) {
        return values.get(name);
    }

    @Nullable BigInteger number(String name) {
        return values.get(name) instanceof BigInteger number ? number : null;
    }

    String missing(String name) {
        return "M:" + prefix + name;
    }

    Scope scoring(Score current) {
        return new Scope(on, prefix, values, current, qualifying);
    }
}
