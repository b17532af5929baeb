/// Every event of the log, found by who, what, when and what it names; each shown as it lies there,
/// with what is personal or confidential masked.
@NullMarked
package rosukh.query.audit.explorer;

import org.jspecify.annotations.NullMarked;
