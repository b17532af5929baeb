package rosukh.command.work;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.events.work.SavedViewEvent;

/// What a person can do with the views of the work list it keeps. Nobody reaches another's: the
/// stream is named after whoever asks. The codes are those of [WorkRefusal].
public sealed interface ViewCommand {

    /// Of the person whose views they are.
    String account();

    LocalDate on();

    /// The stream of the person's views.
    @TargetAggregateIdentifier
    default String streamId() {
        return SavedViewEvent.streamOf(account());
    }

    /// Keep a filter of the work list under a name (`VIEWS_TOO_MANY` beyond 40).
    ///
    /// @param name 1 to 80 characters (`VIEW_NAME_MALFORMED`), unlike every other of the person
    ///   (`VIEW_NAME_TAKEN`)
    /// @param query of the list's address, for example `scope=ROLE&stage=HELPED`
    ///   (`VIEW_QUERY_MALFORMED`)
    record SaveView(String account, String name, String query, LocalDate on)
            implements ViewCommand {}

    /// Share a view, or share it no longer. Others can use it and not change it.
    ///
    /// @param audience `ROLE`, `ORGANISATION` or `NOBODY` (`VIEW_AUDIENCE_UNKNOWN`)
    /// @param role with `ROLE`: which one
    /// @param organisation of the person
    record ShareView(
            String account,
            String viewId,
            String audience,
            @Nullable String role,
            String organisation,
            LocalDate on)
            implements ViewCommand {}

    /// Give a view another name; rules as for the first.
    record RenameView(String account, String viewId, String name, LocalDate on)
            implements ViewCommand {}

    /// Keep a view no longer.
    record RemoveView(String account, String viewId, LocalDate on) implements ViewCommand {}
}
