package rosukh.query.fund.book;

import org.jspecify.annotations.Nullable;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.Line;
import rosukh.query.fund.book.FundRegister.Attention;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which guarantees are listed, the same for page, file and API; empty for
/// anything.
///
/// @param q beginnings of words of the firm's name, its legal ID or the guarantee's id
/// @param stage a `Stage`
/// @param line `STANDARD` or `KB`
/// @param division ISIC Rev. 4
/// @param attention `CLAIM` or `REVIEW`: what waits for somebody
/// @param sort `-appliedOn`, `-guaranteed`, `-exposure` or `firmName`
public record GuaranteeQuery(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String line,
        @Nullable String bank,
        @Nullable String division,
        @Nullable String province,
        @Nullable String attention,
        @Nullable String sort) {

    /// All there are.
    static GuaranteeQuery all() {
        return new GuaranteeQuery(null, null, null, null, null, null, null, null);
    }

    static GuaranteeQuery waitingFor(Attention attention) {
        return new GuaranteeQuery(null, null, null, null, null, null, attention.name(), null);
    }

    static GuaranteeQuery at(Stage stage) {
        return new GuaranteeQuery(null, stage.name(), null, null, null, null, null, null);
    }

    /// Refuses what is not one of the choices.
    FundRegister.Question asked() {
        return new FundRegister.Question(
                given(q),
                chosen("stage", stage, Stage.values()),
                chosen("line", line, Line.values()),
                given(bank),
                division(division),
                given(province),
                chosen("attention", attention, Attention.values()),
                Sort.of(sort, FundRegister.ORDER, FundRegister.SORTS));
    }

    static @Nullable Integer division(@Nullable String text) {
        String asked = given(text);
        if (asked == null) return null;
        if (!asked.matches("\\d{1,2}")) throw invalid("division", asked);
        return Integer.valueOf(asked);
    }

    static <E extends Enum<E>> @Nullable E chosen(String name, @Nullable String text, E[] choices) {
        String asked = given(text);
        if (asked == null) return null;
        for (E each : choices) if (each.name().equals(asked)) return each;
        throw invalid(name, asked);
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
