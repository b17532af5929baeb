package rosukh.query.kernel.trail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;

/// A kind of record whose state at any moment follows from its events. The view that holds such
/// records says how, so that a past state is folded by the same code as the present one.
public interface RecordKind {

    /// How addresses call it, for example `cases`.
    String kind();

    /// Address of its page.
    default String page(String id) {
        return "/" + kind() + "/" + id;
    }

    /// Address of the query API that answers its state.
    default String api(String id) {
        return "/api/v1/" + kind() + "/" + id;
    }

    /// Every state a record has had, as the reader may see it; empty also where it is out of the
    /// reader's reach.
    Optional<List<Moment>> history(String id, Reader reader);

    /// What a record was after an event.
    ///
    /// @param told the event, with who recorded it as the reader may know
    /// @param state the view's document as the query API answers it
    record Moment(Told told, Record state) {}

    /// Components of the state that only tell that something happened, such as its version.
    Set<String> passing();

    /// What happened in words, by position in the log; an event may be left out.
    Map<Long, String> words(String id, Reader reader, Ui ui);
}
