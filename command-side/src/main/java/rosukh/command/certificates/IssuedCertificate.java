package rosukh.command.certificates;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the cases of a firm say of one of its certificates.
///
/// @param estateKey where the firm worked when the case of the certificate was opened
/// @param validTo last day of validity; null where the scheme sets no end
/// @param persons accounts of those who helped the firm in any of its cases
/// @param bodies the bodies they did it for
record IssuedCertificate(
        String firmId,
        String estateKey,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate issuedOn,
        Set<String> persons,
        Set<String> bodies) {

    IssuedCertificate {
        persons = Set.copyOf(persons);
        bodies = Set.copyOf(bodies);
    }

    boolean helpedBy(String person, String organisation) {
        return persons.contains(person) || bodies.contains(organisation);
    }

    boolean expiredOn(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !expiredOn(day);
    }
}
