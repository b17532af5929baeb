package rosukh.query.zones.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.IncentiveTerms;

/// A version of the terms of placement.
///
/// @param from first day it is, or is to be, in force
/// @param sha256 of [IncentiveTerms#sha256], to be named when it is published
/// @param published it never changes again
public record TermsFile(
        String version,
        LocalDate from,
        IncentiveTerms terms,
        String sha256,
        String draftedBy,
        @Nullable String publishedBy,
        @Nullable LocalDate publishedOn,
        boolean published) {}
