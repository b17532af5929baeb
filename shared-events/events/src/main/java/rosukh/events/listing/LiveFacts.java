package rosukh.events.listing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What gates ask of a firm that nobody records, because other streams tell it at any moment.
public final class LiveFacts {

    /// Rials that the guarantee fund has reserved and outstanding for the firm.
    public static final String EXPOSURE = "guaranteeExposureRial";

    /// The fields, which are never recorded by hand.
    public static final List<String> FIELDS =
            List.of(KbCertificate.HAS, "kbValidFrom", "kbValidTo", EXPOSURE);

    /// A certificate without an end is valid as long as anybody will ask.
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private LiveFacts() {}

    /// The certificate that counts on a day: a valid one, else the last that stands.
    public static Optional<KbCertificate> certificate(
            Collection<KbCertificate> certificates, LocalDate day) {
        return certificates.stream()
                .filter(each -> each.standsOn(day))
                .max(
                        Comparator.comparing((KbCertificate each) -> each.validOn(day))
                                .thenComparing(KbCertificate::from)
                                .thenComparing(KbCertificate::number));
    }

    /// The values on a day, by field.
    ///
    /// @param exposure rials, as the book of the fund counts them
    public static Map<String, Object> of(
            Collection<KbCertificate> certificates, long exposure, LocalDate day) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(EXPOSURE, exposure);
        Optional<KbCertificate> found = certificate(certificates, day);
        facts.put(KbCertificate.HAS, found.isPresent());
        found.ifPresent(each -> {
            facts.put("kbValidFrom", each.from().toString());
            facts.put("kbValidTo", (each.to() == null ? OPEN : each.to()).toString());
        });
        return facts;
    }
}
