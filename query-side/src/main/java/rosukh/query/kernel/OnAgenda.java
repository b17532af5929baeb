package rosukh.query.kernel;

import java.time.LocalDate;
import java.util.Optional;

/// Knows on whose agenda a case stands, for the page of the case.
@FunctionalInterface
public interface OnAgenda {

    /// Where a case is decided on.
    ///
    /// @param item number of the item, from 1
    /// @param meetsOn the day for which the session is called
    record Place(String sessionId, int item, LocalDate meetsOn) {}

    /// The session that holds the case; empty where none does.
    Optional<Place> of(String caseId);
}
