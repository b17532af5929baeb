package rosukh.command.erasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an erasure rests on beside its own stream.
///
/// @param known whether anything personal was ever kept of the subject
/// @param goesOn whether what it is about has no end yet
/// @param keptUntil last day on which its data must be kept; null if nothing says so
record SubjectRecord(boolean known, boolean goesOn, @Nullable LocalDate keptUntil) {

    static final SubjectRecord UNKNOWN = new SubjectRecord(false, false, null);

    boolean mustBeKeptOn(LocalDate day) {
        return goesOn || (keptUntil != null && !day.isAfter(keptUntil));
    }
}
