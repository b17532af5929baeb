package rosukh.events.rules;

import java.util.List;
import rosukh.events.values.Label;

/// What an assessor has to judge: a rule on a product, or a figure of the firm.
///
/// @param code code of the rule, or name of the field
/// @param fields names of the fields it reads; what the assessor finds replaces what was declared
public record Criterion(String code, List<String> fields, Subject subject, Label label) {

    /// Whom the criterion is about. `PRODUCT` is judged for each declared product.
    public enum Subject {
        PRODUCT,
        FIRM
    }

    public Criterion {
        fields = List.copyOf(fields);
    }
}
