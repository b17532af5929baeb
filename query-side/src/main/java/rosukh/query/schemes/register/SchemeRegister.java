package rosukh.query.schemes.register;

import com.mongodb.client.model.Filters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.rules.Periods;
import rosukh.events.rules.Scheme;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.ApiProblem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The documents of the scheme register and the questions asked of them.
@Component
public class SchemeRegister {

    public static final String GROUP = "schemes.register";
    static final String COLLECTION = "schemes_register_v2";

    /// Far more versions than there will be; the list is shown whole.
    private static final int ALL = 1000;

    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};

    private final ViewStore<RegisteredVersion> store;
    private final JsonMapper json = new JsonMapper();

    SchemeRegister(ViewStores stores) {
        store = stores.open(COLLECTION, RegisteredVersion.class);
    }

    ViewStore<RegisteredVersion> store() {
        return store;
    }

    /// All versions, by scheme, the newest period first.
    List<RegisteredVersion> all() {
        return store.list(new Document(), new Document("_id", 1), ALL).stream()
                .sorted(
                        Comparator.comparing(RegisteredVersion::schemeId)
                                .thenComparing(
                                        RegisteredVersion::effectiveFrom,
                                        Comparator.reverseOrder()))
                .toList();
    }

    /// All versions of a scheme, the newest period first.
    public List<RegisteredVersion> of(String schemeId) {
        return store.list(Filters.eq("schemeId", schemeId), new Document("_id", 1), ALL).stream()
                .sorted(
                        Comparator.comparing(
                                RegisteredVersion::effectiveFrom, Comparator.reverseOrder()))
                .toList();
    }

    public Optional<RegisteredVersion> find(String schemeId, String version) {
        return store.find(RegisteredVersion.id(schemeId, version));
    }

    /// The same where it must be there.
    ///
    /// @throws ApiProblem if there is no such version
    public RegisteredVersion get(String schemeId, String version) {
        return find(schemeId, version)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "There is no version `" + version + "` of `" + schemeId + "`."));
    }

    /// The rules of a version, ready to be applied.
    public Scheme rules(RegisteredVersion version) {
        return Scheme.parse(json.readValue(version.document(), TREE));
    }

    /// When the published ones among some versions are in force.
    static Periods periods(List<RegisteredVersion> versions) {
        return new Periods(
                versions.stream()
                        .filter(RegisteredVersion::isPublished)
                        .map(RegisteredVersion::period)
                        .toList());
    }

    /// Sequence number of the last event of a scheme's stream, expected by the next command.
    static long number(List<RegisteredVersion> versions) {
        return versions.stream().mapToLong(RegisteredVersion::number).max().orElse(0);
    }
}
