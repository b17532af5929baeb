package rosukh.command.kernel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;

/// The published schemes and when they are in force, read from their streams. Versions never
/// change, so each is parsed once; what happened since is read every time, so it counts at once.
/// Drafts are passed over.
public final class SchemeRegister {

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Streams streams;

    public SchemeRegister(Streams streams) {
        this.streams = streams;
    }

    /// What the first events of a stream say.
    private record Known(long events, Schemes schemes) {

        static final Known NOTHING = new Known(0, Schemes.of(List.of()));

        Known after(List<Object> since) {
            Schemes now = schemes;
            for (Object event : since) now = SchemeRegister.after(now, event);
            return new Known(events + since.size(), now);
        }
    }

    /// The stream of a scheme's versions.
    public static String streamOf(String schemeId) {
        return SchemeEvent.streamOf(schemeId);
    }

    /// All published versions of a scheme; none for an unknown one.
    public Schemes versionsOf(String schemeId) {
        Known before = known.getOrDefault(schemeId, Known.NOTHING);
        List<Object> since = streams.read(streamOf(schemeId), before.events());
        if (since.isEmpty()) return before.schemes();
        Known now = before.after(since);
        known.merge(schemeId, now, (one, other) -> one.events() >= other.events() ? one : other);
        return now.schemes();
    }

    /// Published versions of one scheme after one more event of its stream.
    public static Schemes after(Schemes schemes, SchemeEvent event) {
        return switch (event) {
            case SchemeVersionPublished published ->
                    schemes.with(SchemeJson.parse(published.document()));
            case SchemeVersionClosed(var id, var version, var lastDay, _, _) ->
                    schemes.ending(id, version, lastDay);
            case SchemeVersionRetired(var id, var version, var from, _, _) ->
                    schemes.ending(id, version, from.minusDays(1));
            case SchemeVersionDrafted _,
                    SchemeVersionValidated _,
                    SchemeVersionApproved _,
                    SchemeDraftDiscarded _ ->
                    schemes;
        };
    }

    private static Schemes after(Schemes schemes, Object event) {
        if (event instanceof SchemeEvent ours) return after(schemes, ours);
        throw new IllegalStateException("no event of a scheme: " + event);
    }
}
