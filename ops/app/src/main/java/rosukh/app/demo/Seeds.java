package rosukh.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import rosukh.events.rules.Scheme;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The schemes that come with the product, oldest version first.
///
/// @param drafts versions that nobody has published, to be tried on past cases
record Seeds(List<Seed> schemes, List<Seed> drafts) {

    /// @param json the document as it stands in the file
    record Seed(String json, Scheme scheme) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    static Seeds load() {
        return new Seeds(load("schemes"), load("drafts"));
    }

    private static List<Seed> load(String folder) {
        var seeds = new ArrayList<Seed>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/seed/" + folder + "/*.json")) {
                try (InputStream in = file.getInputStream()) {
                    String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    seeds.add(
                            new Seed(
                                    json,
                                    Scheme.parse(
                                            JSON.readValue(
                                                    json,
                                                    new TypeReference<Map<String, Object>>() {}))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seeds.sort(
                Comparator.comparing((Seed seed) -> seed.scheme().id())
                        .thenComparing(seed -> seed.scheme().effectiveFrom()));
        return List.copyOf(seeds);
    }

    Scheme version(String id, String version) {
        return schemes.stream()
                .map(Seed::scheme)
                .filter(s -> s.id().equals(id) && s.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
