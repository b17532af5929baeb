package rosukh.query.kernel.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Which streams tell all there is to tell of one record, so that its past needs no other event of
/// the log. A slice says so of its own records.
public interface RecordStreams {

    /// The roots of the contract whose events about a record are all in its streams. A page whose
    /// views read any other event is not answered from them.
    Set<Class<?>> roots();

    /// The record that a page is about.
    ///
    /// @param path the variables of the page's address
    Optional<String> recordOf(Map<String, String> path);

    /// All events of a record and of what concerns every record, in no order.
    List<TrackedEventMessage<?>> read(String record, History history);

    /// Whether a stream is what the page is about, so that one goes along its events.
    boolean isAbout(Map<String, String> path, String stream);
}
