package rosukh.query.fund.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.Guarantee.Stage;

/// A guarantee in a list. Money in rials of the ledger.
record GuaranteeLine(
        String guaranteeId,
        String firmId,
        String firmName,
        @Nullable String provinceKey,
        int isicDivision,
        String bankId,
        String line,
        Stage stage,
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
        boolean review) {

    static GuaranteeLine of(GuaranteeFile file) {
        return new GuaranteeLine(
                file.guaranteeId(),
                file.firmId(),
                file.firmName(),
                file.provinceKey(),
                file.division(),
                file.bank(),
                file.line(),
                file.stage(),
                file.loan(),
                file.guaranteed(),
                file.exposure(),
                file.fee(),
                file.feePaid(),
                file.claimsPaid(),
                file.recovered(),
                file.appliedOn(),
                file.issuedOn(),
                file.lastDay(),
                file.claimOpen(),
                file.review());
    }
}
