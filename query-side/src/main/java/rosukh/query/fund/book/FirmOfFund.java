package rosukh.query.fund.book;

import org.jspecify.annotations.Nullable;

/// A firm of the register, kept here because a slice reads no other slice's view.
///
/// @param estateKey where it works; null while that is nowhere
public record FirmOfFund(
        String firmId,
        String name,
        String legalId,
        @Nullable String provinceKey,
        @Nullable String estateKey) {

    FirmOfFund at(String province, String estate) {
        return new FirmOfFund(firmId, name, legalId, province, estate);
    }
}
