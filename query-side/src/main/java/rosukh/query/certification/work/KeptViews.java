package rosukh.query.certification.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.SavedViewEvent.Audience;
import rosukh.events.work.SavedViewEvent.ViewRemoved;
import rosukh.events.work.SavedViewEvent.ViewRenamed;
import rosukh.events.work.SavedViewEvent.ViewSaved;
import rosukh.events.work.SavedViewEvent.ViewShared;

/// The views of the work list that one person keeps.
///
/// @param audiences whom any of them is shared with, as `ROLE:officer` or `ORGANISATION:isipo`
/// @param version of the person's stream, expected by the next command
public record KeptViews(String account, List<Kept> views, List<String> audiences, long version) {

    /// One view.
    ///
    /// @param query as the list's address has it
    /// @param sharedWith key of the role or the organisation; null where shared with nobody
    public record Kept(
            String viewId,
            String name,
            String query,
            Audience audience,
            @Nullable String sharedWith) {

        /// Where the view leads.
        public String href() {
            return query.isEmpty() ? "/work" : "/work?" + query;
        }

        Stream<String> shares() {
            return sharedWith == null ? Stream.empty() : Stream.of(audience + ":" + sharedWith);
        }
    }

    static KeptViews none(String account) {
        return new KeptViews(account, List.of(), List.of(), -1);
    }

    KeptViews after(SavedViewEvent event, long newVersion) {
        List<Kept> now = new ArrayList<>();
        for (Kept each : views)
            if (!each.viewId().equals(event.viewId())) now.add(each);
            else after(each, event).forEach(now::add);
        if (event instanceof ViewSaved e)
            now.add(new Kept(e.viewId(), e.name(), e.query(), Audience.NOBODY, null));
        return new KeptViews(
                account,
                List.copyOf(now),
                now.stream().flatMap(Kept::shares).distinct().toList(),
                newVersion);
    }

    private static Stream<Kept> after(Kept kept, SavedViewEvent event) {
        return switch (event) {
            case ViewSaved _ -> Stream.of(kept);
            case ViewShared e ->
                    Stream.of(
                            new Kept(
                                    kept.viewId(),
                                    kept.name(),
                                    kept.query(),
                                    e.audience(),
                                    e.sharedWith()));
            case ViewRenamed e ->
                    Stream.of(
                            new Kept(
                                    kept.viewId(),
                                    e.name(),
                                    kept.query(),
                                    kept.audience(),
                                    kept.sharedWith()));
            case ViewRemoved _ -> Stream.empty();
        };
    }
}
