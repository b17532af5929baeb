package rosukh.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the demo firms are spread: firms per estate, industry and size.
///
/// @param estates only those with firms
record Parks(List<Estate> estates, List<Industry> industries, List<Portion> sizes) {

    private static final int WHOLE = 10_000;

    record Estate(String key, String provinceKey, int firms) {}

    record Industry(String code, int firms, List<Portion> divisions) {}

    record Portion(String code, int count) {}

    static Parks load() {
        try (InputStream in =
                Objects.requireNonNull(
                        Parks.class.getResourceAsStream("/demo/parks.json"), "demo/parks.json")) {
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parks of(JsonNode tree) {
        var estates = new ArrayList<Estate>();
        for (JsonNode park : tree.path("parks")) {
            int firms = park.path("demoFirms").asInt();
            if (firms > 0) {
                estates.add(
                        new Estate(
                                park.path("key").asString(),
                                park.path("provinceKey").asString(),
                                firms));
            }
        }
        var industries = new ArrayList<Industry>();
        for (JsonNode group : tree.path("industryGroups")) {
            int firms = group.path("demoFirms").asInt();
            industries.add(
                    new Industry(
                            group.path("code").asString(),
                            firms,
                            portions(group.path("isicDivisions"), "division", firms)));
        }
        return new Parks(
                estates,
                industries,
                portions(tree.path("sizeShares"), "size", tree.path("demoFirms").asInt()));
    }

    /// Largest remainder: the counts add up to the total.
    private static List<Portion> portions(JsonNode shares, String name, int total) {
        var codes = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        var remainders = new ArrayList<Integer>();
        int given = 0;
        for (JsonNode share : shares) {
            int exact = share.path("shareBp").asInt() * total;
            codes.add(share.path(name).asString());
            counts.add(exact / WHOLE);
            remainders.add(exact % WHOLE);
            given += exact / WHOLE;
        }
        for (; given < total; given++) {
            int next = 0;
            for (int i = 1; i < remainders.size(); i++) {
                if (remainders.get(i) > remainders.get(next)) {
                    next = i;
                }
            }
            counts.set(next, counts.get(next) + 1);
            remainders.set(next, -1);
        }
        var result = new ArrayList<Portion>();
        for (int i = 0; i < codes.size(); i++) {
            result.add(new Portion(codes.get(i), counts.get(i)));
        }
        return List.copyOf(result);
    }
}
