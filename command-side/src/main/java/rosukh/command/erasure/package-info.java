/// Erases the personal data of a data subject by destroying its key (ADR 0040).
///
/// One person asks and another approves, on the version of the record that was seen. A legal hold
/// forbids it, and so does a time of retention that still runs, but for an order of a court. What
/// was approved is carried out by a process, whatever happens in between. A decision that the data
/// stays is a record like any other.
@NullMarked
package rosukh.command.erasure;

import org.jspecify.annotations.NullMarked;
