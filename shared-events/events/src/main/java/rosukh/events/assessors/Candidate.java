package rosukh.events.assessors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An assessor who was considered for a case, with the figures of that moment.
///
/// @param openCases assigned and not released
/// @param lastAssigned day of the last assignment before this one; null if there was none
/// @param passedOver why not; null for the one that was chosen
public record Candidate(
        String account,
        int openCases,
        @Nullable LocalDate lastAssigned,
        @Nullable PassedOver passedOver) {}
