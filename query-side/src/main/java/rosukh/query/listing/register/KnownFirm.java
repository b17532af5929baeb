package rosukh.query.listing.register;

import org.jspecify.annotations.Nullable;

/// What the register says of a firm.
public record KnownFirm(
        String firmId, String name, @Nullable String provinceKey, @Nullable String estateKey) {

    KnownFirm at(String province, @Nullable String estate) {
        return new KnownFirm(firmId, name, province, estate);
    }
}
