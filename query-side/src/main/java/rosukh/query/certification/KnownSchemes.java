package rosukh.query.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.query.kernel.Known;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The published schemes as the pages of cases read them. They are read again only when the group
/// has moved on, here or on another node; a version is parsed once, for it never changes.
@Component
public class KnownSchemes {

    public static final String GROUP = "certification.schemes";
    static final String COLLECTION = "certification_schemes_v1";

    private static final int ALL = 1000;
    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};

    private final ViewStore<SchemeDocument> store;
    private final Known<Schemes> known;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Scheme> parsed = new ConcurrentHashMap<>();

    public KnownSchemes(ViewStores stores, ViewChanges hub) {
        this.store = stores.open(COLLECTION, SchemeDocument.class);
        this.known = new Known<>(hub, GROUP, this::read);
    }

    ViewStore<SchemeDocument> store() {
        return store;
    }

    /// All versions, by scheme, the newest first.
    public List<Scheme> all() {
        return known().versions();
    }

    private Schemes known() {
        return known.get();
    }

    void reset() {
        store.reset();
        known.forget();
    }

    private Schemes read() {
        List<SchemeDocument> stored = store.list(new Document(), new Document("_id", 1), ALL);
        Schemes schemes =
                Schemes.of(
                        stored.stream()
                                .map(this::parsed)
                                .sorted(
                                        Comparator.comparing(Scheme::id)
                                                .thenComparing(
                                                        Scheme::effectiveFrom,
                                                        Comparator.reverseOrder()))
                                .toList());
        for (SchemeDocument each : stored)
            if (each.effectiveTo() != null)
                schemes = schemes.ending(each.schemeId(), each.version(), each.effectiveTo());
        return schemes;
    }

    /// The newest version of each scheme.
    public List<Scheme> newest() {
        Map<String, Scheme> byId = new LinkedHashMap<>();
        all().forEach(scheme -> byId.putIfAbsent(scheme.id(), scheme));
        return List.copyOf(byId.values());
    }

    /// The pinned version of a case, or while there is none the version in force on the day.
    public Optional<Scheme> of(String schemeId, @Nullable String pinned, LocalDate day) {
        return pinned == null ? known().inForce(schemeId, day) : known().find(schemeId, pinned);
    }

    private Scheme parsed(SchemeDocument version) {
        return parsed.computeIfAbsent(
                version.sha256(), _ -> Scheme.parse(json.readValue(version.document(), TREE)));
    }
}
