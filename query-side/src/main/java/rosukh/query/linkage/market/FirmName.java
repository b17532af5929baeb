package rosukh.query.linkage.market;

import org.jspecify.annotations.Nullable;

/// What the register says of a firm.
///
/// @param size `MICRO`, `SMALL`, `MEDIUM` or `LARGE`
/// @param estateKey where it works; null while nobody has said
/// @param registeredAt position of its registration in the log
public record FirmName(
        String firmId,
        String legalId,
        String name,
        String size,
        @Nullable String estateKey,
        @Nullable String provinceKey,
        long registeredAt) {

    FirmName at(String estate, String province) {
        return new FirmName(firmId, legalId, name, size, estate, province, registeredAt);
    }
}
