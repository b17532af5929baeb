package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A supplier as it is judged.
///
/// @param freeCapacity units per month at delivery
/// @param barredUntil last day of a bar; null without one
/// @param km from the place of delivery
/// @param relevance of its profile to the demand, 0 to 1,000 of the best hit
/// @param deliveries contracts performed or failed before
/// @param kbCertificate null without one
record Offer(
        String firmId,
        String legalId,
        boolean operating,
        Set<String> isicClasses,
        Set<String> tags,
        Set<String> kbProducts,
        long freeCapacity,
        List<QualityCertificate> certificates,
        @Nullable String ownerGroup,
        @Nullable LocalDate barredUntil,
        int km,
        int relevance,
        int deliveries,
        int deliveriesOnTime,
        @Nullable KbCertificate kbCertificate) {

    /// A certificate of knowledge-based status.
    ///
    /// @param kbClass for example `NOPA`
    /// @param validTo last day; null without an end
    record KbCertificate(String kbClass, LocalDate validFrom, @Nullable LocalDate validTo) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    boolean certified(String code, LocalDate day) {
        for (QualityCertificate each : certificates)
            if (each.code().equals(code) && each.validOn(day)) return true;
        return false;
    }
}
