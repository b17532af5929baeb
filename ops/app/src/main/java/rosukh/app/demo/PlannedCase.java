package rosukh.app.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case of the demo with everything that is said and found in it.
///
/// @param scheme version that will be pinned if the case is submitted
/// @param aimedClass class that the declared figures lead to
/// @param facts the firm's figures by field
/// @param product the product's answers by field
/// @param weakness what the assessor finds; null where all declarations hold
/// @param earlier the refused case before this one, if any
record PlannedCase(
        String caseId,
        PlannedFirm firm,
        int number,
        String cohort,
        String scheme,
        Ending ending,
        String aimedClass,
        Dates dates,
        String technologyField,
        String productName,
        Map<String, String> facts,
        Map<String, List<String>> product,
        @Nullable Weakness weakness,
        @Nullable PlannedCase earlier,
        @Nullable String certificateNumber) {

    String productId() {
        return "p" + number;
    }

    boolean currentRound() {
        return cohort.equals("1405");
    }

    boolean reaches(Ending other) {
        return ending.reaches(other);
    }

    /// What the assessor finds for a field, as in the declaration unless there is a weakness.
    List<String> found(String field) {
        if (weakness != null && weakness.field().equals(field)) {
            return weakness.found();
        }
        List<String> declared = product.get(field);
        if (declared != null) {
            return declared;
        }
        String fact = facts.get(field);
        return fact == null ? List.of() : List.of(fact);
    }
}
