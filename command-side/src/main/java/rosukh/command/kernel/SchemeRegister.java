package rosukh.command.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// The published schemes, read from their streams. Versions never change, so each is parsed once;
/// what was published since is read every time, so a new version counts at once.
public final class SchemeRegister {

    private static final Schemes NONE = Schemes.of(List.of());

    private final Map<String, Schemes> known = new ConcurrentHashMap<>();
    private final Streams streams;

    public SchemeRegister(Streams streams) {
        this.streams = streams;
    }

    /// The stream of a scheme's versions.
    public static String streamOf(String schemeId) {
        return "scheme-" + schemeId;
    }

    /// All published versions of a scheme; none for an unknown one.
    public Schemes versionsOf(String schemeId) {
        Schemes before = known.getOrDefault(schemeId, NONE);
        List<Object> since = streams.read(streamOf(schemeId), before.versions().size());
        if (since.isEmpty()) return before;
        List<Scheme> all = new ArrayList<>(before.versions());
        for (Object event : since) all.add(published(event));
        Schemes now = Schemes.of(all);
        known.merge(schemeId, now, SchemeRegister::longer);
        return now;
    }

    private static Schemes longer(Schemes one, Schemes other) {
        return one.versions().size() >= other.versions().size() ? one : other;
    }

    private static Scheme published(Object event) {
        if (event instanceof SchemeVersionPublished version)
            return SchemeJson.parse(version.document());
        throw new IllegalStateException("no event of a scheme: " + event);
    }
}
