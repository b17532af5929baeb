package rosukh.command.certificates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.separation.Parties;

/// What the cases of a firm say of one of its certificates.
///
/// @param estateKey where the firm worked when the case of the certificate was opened
/// @param validTo last day of validity; null where the scheme sets no end
/// @param helpers who helped the firm in each of its cases
record IssuedCertificate(
        String firmId,
        String estateKey,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate issuedOn,
        List<Parties> helpers) {

    IssuedCertificate {
        helpers = List.copyOf(helpers);
    }

    /// The person or the body helped the firm in one of its cases, lately on `day`.
    boolean helpedBy(String person, String organisation, LocalDate day) {
        return helpers.stream().anyMatch(each -> each.bind(person, organisation, day));
    }

    boolean expiredOn(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !expiredOn(day);
    }
}
