package rosukh.query.certification.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.parts.Step;

/// A step of a case's path.
///
/// @param stage a stage, or `DECIDED` while it is not known how
/// @param on business date; null while it is not done
public record Passed(String stage, Step.State state, @Nullable LocalDate on) {}
