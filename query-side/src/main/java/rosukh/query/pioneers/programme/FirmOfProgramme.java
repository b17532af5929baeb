package rosukh.query.pioneers.programme;

import org.jspecify.annotations.Nullable;

/// A firm of the register, kept here because a slice reads no other slice's view.
///
/// @param estateKey where it works; null while that is nowhere
public record FirmOfProgramme(
        String firmId,
        String name,
        String legalId,
        String size,
        @Nullable String provinceKey,
        @Nullable String estateKey) {

    FirmOfProgramme at(String province, String estate) {
        return new FirmOfProgramme(firmId, name, legalId, size, province, estate);
    }
}
