package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rosukh.events.TestData;

/// Flawed schemes: a good document with one change.
final class SchemeChanges {

    static final String KB_1402 = "ir-kb-1402-02-18";

    interface Change {
        void on(Map<String, Object> document);
    }

    private SchemeChanges() {}

    static List<Flaw> flaws(String file, Change change, Scheme... published) {
        Map<String, Object> document = TestData.tree("schemes/" + file + ".json");
        change.on(document);
        return flaws(Scheme.parse(document), published);
    }

    /// Flaws of the document, and what speaks against it beside others.
    static List<Flaw> flaws(Scheme scheme, Scheme... published) {
        List<Flaw> flaws = new ArrayList<>(PublishingCheck.check(scheme).flaws());
        flaws.addAll(
                PublishingCheck.flaws(scheme, Schemes.of(List.of(published)), scheme.sha256()));
        return flaws;
    }

    static Flaw only(List<Flaw> flaws) {
        assertThat(flaws).hasSize(1);
        return flaws.getFirst();
    }

    static Map<String, Object> number(String name) {
        return Map.of(
                "name", name, "type", "INTEGER", "min", 0, "label", Map.of("en", name, "fa", name));
    }

    static Object put(Map<String, Object> map, String key, Object value) {
        return map.put(key, value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> map, String key) {
        return (List<Object>)
                map.computeIfPresent(key, (_, l) -> new ArrayList<>((List<Object>) l));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> at(List<Object> list, int index) {
        return (Map<String, Object>) list.get(index);
    }

    static Map<String, Object> rule(Map<String, Object> document, int phase, int rule) {
        return at(list(at(list(document, "phases"), phase), "rules"), rule);
    }

    static List<Object> rows(Map<String, Object> document) {
        return list(at(list(document, "phases"), 3), "rows");
    }

    static Map<String, Object> when(Map<String, Object> document, int row) {
        return when(document, row, 0);
    }

    static Map<String, Object> when(Map<String, Object> document, int row, int condition) {
        return at(list(at(rows(document), row), "when"), condition);
    }
}
