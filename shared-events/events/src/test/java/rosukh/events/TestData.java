package rosukh.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rosukh.events.rules.Scheme;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Check vectors and scheme files. Others of the same shapes are tried with `-Dtest.data=<folder>`:
/// what lies there under the same path is taken instead.
public final class TestData {

    public static final JsonMapper JSON = JsonMapper.shared();

    public static final List<String> SCHEME_FILES =
            List.of(
                    "ir-kb-1402-02-18",
                    "ir-kb-1396-10-02",
                    "ir-kb-1393-03-31",
                    "cn-hnte-2016",
                    "kr-innobiz-2024",
                    "es-pyme-innovadora-2015",
                    "fr-jei-2004-15pct",
                    "fr-jei-2025-20pct",
                    "in-dpiit-2019");

    private TestData() {}

    public static JsonNode json(String path) {
        try (InputStream in = open(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A fresh, changeable tree.
    public static Map<String, Object> tree(String path) {
        try (InputStream in = open(path)) {
            return JSON.readValue(in, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scheme scheme(String name) {
        return Scheme.parse(tree("schemes/" + name + ".json"));
    }

    public static List<Scheme> schemes() {
        return SCHEME_FILES.stream().map(TestData::scheme).toList();
    }

    private static InputStream open(String path) throws IOException {
        Path other = Path.of(System.getProperty("test.data", "."), path);
        if (System.getProperty("test.data") != null && Files.exists(other))
            return Files.newInputStream(other);
        InputStream in = TestData.class.getClassLoader().getResourceAsStream(path);
        if (in == null) throw new IllegalArgumentException("no test resource " + path);
        return in;
    }
}
