package rosukh.query.certification.own;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;

/// A certificate as it stands on a day.
///
/// @param validTo last day; null for no end
/// @param renewalFrom first day on which a renewal can be applied for; null for none
/// @param renewable whether that is possible on the day
public record OwnCertificate(
        String certificateNumber,
        String kbClass,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Holding.Standing standing,
        @Nullable LocalDate revokedOn,
        @Nullable RevocationReason revokedFor,
        @Nullable LocalDate renewalFrom,
        boolean renewable,
        List<Entitlement> entitlements) {

    /// What another body grants on its strength.
    ///
    /// @param ends last day; null for none
    /// @param inForce on the day
    public record Entitlement(
            EntitlementKind kind,
            LocalDate begins,
            @Nullable LocalDate ends,
            String grantedBy,
            String reference,
            boolean inForce) {}

    static OwnCertificate of(Holding holding, LocalDate day) {
        return new OwnCertificate(
                holding.certificateNumber(),
                holding.kbClass(),
                holding.validFrom(),
                holding.validTo(),
                holding.standingOn(day),
                holding.revokedOn(),
                holding.revokedFor(),
                holding.renewalFrom(),
                holding.renewableOn(day),
                holding.entitlements().stream()
                        .map(each ->
                                new Entitlement(
                                        each.kind(),
                                        each.begins(),
                                        each.ends(),
                                        each.grantedBy(),
                                        each.reference(),
                                        holding.grants(each, day)))
                        .toList());
    }
}
