package rosukh.command.linkage;

import java.time.LocalDate;

/// A quality certificate as it was recorded.
///
/// @param number on the certificate; empty where it is not known
record QualityCertificate(String code, String number, LocalDate validFrom, LocalDate validTo) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
