package rosukh.events.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Personal;

/// The views of the work list that somebody keeps, one stream per person.
public sealed interface SavedViewEvent {

    /// Of the person whose views they are.
    String account();

    /// Key within the person's views, for example `V1`.
    String viewId();

    /// The stream of a person's views.
    static String streamOf(String account) {
        return "views:" + account;
    }

    /// Whom a view is shared with.
    enum Audience {
        NOBODY,
        ROLE,
        ORGANISATION
    }

    /// A filter was kept under a name.
    ///
    /// @param query the filter as the list's address has it, for example `scope=ROLE&stage=HELPED`
    @EventType("work.view-saved")
    record ViewSaved(
            String account,
            String viewId,
            @Personal(subject = "person:{account}") String name,
            String query,
            LocalDate savedOn)
            implements SavedViewEvent {}

    /// A view is shared with others from here on, or with nobody any more.
    ///
    /// @param sharedWith key of the role or the organisation; null with `NOBODY`
    @EventType("work.view-shared")
    record ViewShared(
            String account,
            String viewId,
            Audience audience,
            @Nullable String sharedWith,
            LocalDate sharedOn)
            implements SavedViewEvent {}

    /// A view has another name.
    @EventType("work.view-renamed")
    record ViewRenamed(
            String account,
            String viewId,
            @Personal(subject = "person:{account}") String name,
            LocalDate renamedOn)
            implements SavedViewEvent {}

    /// A view is no longer kept.
    @EventType("work.view-removed")
    record ViewRemoved(String account, String viewId, LocalDate removedOn)
            implements SavedViewEvent {}
}
