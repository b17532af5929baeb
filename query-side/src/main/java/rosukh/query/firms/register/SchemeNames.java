package rosukh.query.firms.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemes a firm can apply for, by name. Kept here, because a slice reads no other slice's
/// view.
@Component
class SchemeNames {

    static final String COLLECTION = "firms_schemes_v1";
    private static final int ALL = 1000;

    private final ViewStore<Named> store;
    private final JsonMapper json = new JsonMapper();

    SchemeNames(ViewStores stores) {
        store = stores.open(COLLECTION, Named.class);
    }

    /// A scheme under the name of its latest version.
    public record Named(String schemeId, String en, String fa) {}

    ViewStore<Named> store() {
        return store;
    }

    Named named(SchemeVersionPublished event) {
        JsonNode label = json.readTree(event.document()).path("label");
        return new Named(
                event.schemeId(),
                label.path("en").asString(event.schemeId()),
                label.path("fa").asString(event.schemeId()));
    }

    /// The schemes as choices, in the order of their ids.
    List<Option> options(Lang lang) {
        List<Option> options = new ArrayList<>();
        for (Named each : store.list(new Document(), new Document("_id", 1), ALL))
            options.add(new Option(each.schemeId(), lang.of(each.fa(), each.en())));
        return options;
    }

    /// The same by id.
    static Map<String, String> byId(List<Option> options) {
        return options.stream().collect(Collectors.toMap(Option::value, Option::label));
    }
}
