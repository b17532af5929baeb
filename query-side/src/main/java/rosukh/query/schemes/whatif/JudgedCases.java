package rosukh.query.schemes.whatif;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The cases that can be judged again, and those of a period.
@Component
class JudgedCases {

    static final String COLLECTION = "schemes_cases_v1";
    static final String FIRMS = "schemes_firms_v1";

    private final ViewStore<JudgedCase> cases;
    private final ViewStore<FirmName> firms;

    JudgedCases(ViewStores stores) {
        cases =
                stores.open(
                        COLLECTION, JudgedCase.class, "schemeId,submittedOn", "schemeId,decidedOn");
        firms = stores.open(FIRMS, FirmName.class);
    }

    /// A firm as it is called in the register.
    public record FirmName(String firmId, String name) {}

    /// By which day a case belongs to a period.
    public enum Basis {
        SUBMITTED,
        DECIDED
    }

    /// @param from first day
    /// @param to last day
    record Period(LocalDate from, LocalDate to, Basis basis) {}

    ViewStore<JudgedCase> cases() {
        return cases;
    }

    ViewStore<FirmName> firms() {
        return firms;
    }

    /// Hands over the submitted cases of a scheme within the reader's reach, in no order.
    void forEach(String schemeId, Period period, Reader reader, Consumer<JudgedCase> action) {
        String day = period.basis() == Basis.SUBMITTED ? "submittedOn" : "decidedOn";
        cases.forEach(
                Filters.and(
                        Filters.eq("schemeId", schemeId),
                        Filters.gte(day, period.from()),
                        Filters.lte(day, period.to()),
                        reader.reach("firmId", "provinceKey", "estateKey")),
                action);
    }
}
