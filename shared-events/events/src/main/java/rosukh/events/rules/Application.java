package rosukh.events.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a firm applies with. A value that is absent or null is missing.
///
/// @param evaluationDate the day the rules are applied to, for example the day of submission
/// @param facts the firm's values by field name, as [Scheme#typed] or a JSON parser gives them
/// @param products null while the firm has not said which products it has
/// @param history earlier refusals of the same firm under any version of the scheme
public record Application(
        LocalDate evaluationDate,
        Map<String, Object> facts,
        @Nullable List<Product> products,
        List<Evidence> evidence,
        List<EarlierRefusal> history) {

    public Application {
        facts = given(facts);
        products = products == null ? null : List.copyOf(products);
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
    }

    static Map<String, Object> given(Map<String, Object> values) {
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) given.put(name, value);
        });
        return Collections.unmodifiableMap(given);
    }

    /// A declared product with its values by field name.
    public record Product(String productId, Map<String, Object> values) {

        public Product {
            values = given(values);
        }
    }

    /// A file given as evidence.
    ///
    /// @param code code of the evidence item
    /// @param issuedOn the date on the document
    /// @param verified its content still has the recorded hash
    public record Evidence(String code, LocalDate issuedOn, boolean verified) {}

    /// A refusal in an earlier case of the same firm.
    public record EarlierRefusal(LocalDate decidedOn, List<String> codes, List<String> productIds) {

        public EarlierRefusal {
            codes = List.copyOf(codes);
            productIds = List.copyOf(productIds);
        }
    }
}
