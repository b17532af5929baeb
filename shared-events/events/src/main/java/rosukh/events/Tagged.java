package rosukh.events;

import java.util.List;

/// An event on which decisions in other streams rest. Its tags are stored with it, so that such a
/// decision can be made to depend on no further event of the tag.
public interface Tagged {

    /// What the event is about, for example `firm-place:f-17`.
    List<String> tags();
}
