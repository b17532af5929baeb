package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.values.PersianText;

/// A guarantee in the list. Money in rials of the ledger; all that happened to it is told so that
/// the document alone says what each event changed.
///
/// @param provinceKey the firm's when it asked; null where it was nowhere
/// @param follows id of the guarantee it continues; empty for none
/// @param claimOpen a claim waits for a decision
/// @param review the certificate behind it is gone, and nobody has looked at that
/// @param words of the firm's name, its legal ID and the guarantee's id, to search by
/// @param told what happened to it, in order
/// @param version sequence number of its last event in the stream of the fund
public record GuaranteeFile(
        String guaranteeId,
        String firmId,
        String firmName,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        int division,
        String bank,
        String line,
        Stage stage,
        String follows,
        long loan,
        long guaranteed,
        long exposure,
        long fee,
        long feePaid,
        long claimsPaid,
        long recovered,
        LocalDate appliedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastDay,
        boolean claimOpen,
        boolean review,
        List<String> words,
        List<Told> told,
        long version) {

    public GuaranteeFile {
        words = List.copyOf(words);
        told = List.copyOf(told);
    }

    /// An event of it.
    ///
    /// @param at position in the log
    /// @param event declared name
    /// @param json the event itself
    public record Told(long at, String event, String json) {}

    static GuaranteeFile of(Guarantee now, FirmOfFund firm, List<Told> told, long version) {
        String province = now.terms().provinceKey();
        return new GuaranteeFile(
                now.guaranteeId(),
                firm.firmId(),
                firm.name(),
                province.isEmpty() ? null : province,
                firm.estateKey(),
                now.terms().isicDivision(),
                now.terms().bankId(),
                now.terms().line().name(),
                now.stage(),
                now.follows() == null ? "" : now.follows(),
                now.terms().loan().rial(),
                now.guaranteed(),
                now.exposure(),
                now.fee(),
                now.feePaid(),
                now.claimsPaid(),
                now.recovered(),
                now.appliedOn(),
                now.issuedOn(),
                now.lastDay(),
                now.openClaim().isPresent(),
                now.underReview(),
                List.of(
                        (PersianText.fold(firm.name())
                                        + " "
                                        + firm.legalId()
                                        + " "
                                        + PersianText.fold(now.guaranteeId()))
                                .split(" ", -1)),
                told,
                version);
    }
}
