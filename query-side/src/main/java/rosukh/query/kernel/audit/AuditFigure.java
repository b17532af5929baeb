package rosukh.query.kernel.audit;

import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// A number on the page where auditors begin, which opens what it counts. Any slice may have a bean
/// of it; they stand in the order of Spring's `@Order`.
@FunctionalInterface
public interface AuditFigure {

    /// The number as it is now. It must be had quickly, whatever the length of the log.
    Stat stat(Reader reader, Ui ui);
}
