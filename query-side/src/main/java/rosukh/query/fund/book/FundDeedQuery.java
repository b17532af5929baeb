package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Line;
import rosukh.query.kernel.http.DayParameter;

/// The parameters by which the events behind figures are listed, the same for page, file and API;
/// empty for anything.
///
/// @param of what they move, a [Measure]
/// @param guarantee its id
/// @param increase id of an increase of capital
/// @param firm id of the firm
/// @param group connected firms, or the id of a firm that counts alone
/// @param division ISIC Rev. 4
/// @param from first day on which they count, with `to` as the last; ISO or Jalali
/// @param issuedFrom first day of the guarantee, with `issuedTo` as the last
public record FundDeedQuery(
        @Nullable String of,
        @Nullable String guarantee,
        @Nullable String increase,
        @Nullable String firm,
        @Nullable String group,
        @Nullable String bank,
        @Nullable String division,
        @Nullable String province,
        @Nullable String line,
        @Nullable String from,
        @Nullable String to,
        @Nullable String issuedFrom,
        @Nullable String issuedTo) {

    @Nullable Measure measure() {
        return GuaranteeQuery.chosen("of", of, Measure.values());
    }

    /// Refuses what is not one of the choices.
    FundRegister.DeedQuestion asked(FundBook book) {
        return new FundRegister.DeedQuestion(
                measure(),
                guarantees(book),
                GuaranteeQuery.given(increase),
                GuaranteeQuery.given(firm),
                GuaranteeQuery.given(bank),
                GuaranteeQuery.division(division),
                GuaranteeQuery.given(province),
                GuaranteeQuery.chosen("line", line, Line.values()),
                day("from", from),
                day("to", to),
                day("issuedFrom", issuedFrom),
                day("issuedTo", issuedTo));
    }

    /// A group is whoever the ledger counts together now, so its events are those of its
    /// guarantees.
    private @Nullable Collection<String> guarantees(FundBook book) {
        String one = GuaranteeQuery.given(guarantee);
        if (one != null) return List.of(one);
        String many = GuaranteeQuery.given(group);
        return many == null
                ? null
                : book.guarantees().values().stream()
                        .filter(each -> book.groupKey(each).equals(many))
                        .map(Guarantee::guaranteeId)
                        .toList();
    }

    static @Nullable LocalDate day(String name, @Nullable String text) {
        return GuaranteeQuery.given(text) == null
                ? null
                : DayParameter.of(name, text, LocalDate.MAX);
    }
}
