package rosukh.events.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.values.Label;
import tools.jackson.databind.JsonNode;

class ReferenceTest {

    @Test
    void the_provinces_are_those_of_the_shared_file() {
        assertThat(Provinces.all())
                .hasSize(31)
                .isEqualTo(
                        list("provinces", "provinces").stream()
                                .map(p ->
                                        new Province(
                                                text(p, "key"),
                                                name(p),
                                                text(p, "isoBefore2020"),
                                                text(p, "isoSince2020")))
                                .toList());
        assertThat(Provinces.find("KRM")).map(p -> p.name().fa()).contains("کرمان");
        assertThat(Provinces.find("IR-15")).isEmpty();
    }

    @Test
    void the_estates_are_those_of_the_shared_file() {
        assertThat(Estates.all())
                .hasSize(58)
                .isEqualTo(
                        list("parks", "parks").stream()
                                .map(p ->
                                        new Estate(
                                                text(p, "key"),
                                                text(p, "provinceKey"),
                                                Estate.Kind.valueOf(text(p, "kind")),
                                                Estate.Ownership.valueOf(text(p, "ownership")),
                                                name(p),
                                                p.get("areaHa").asInt(),
                                                p.get("industrialHa").asInt(),
                                                Estate.State.valueOf(text(p, "state"))))
                                .toList());
    }

    @Test
    void every_estate_lies_in_a_province_and_every_province_has_one() {
        assertThat(Estates.all())
                .allSatisfy(estate -> assertThat(Provinces.find(estate.provinceKey())).isPresent());
        assertThat(Provinces.all())
                .allSatisfy(province -> assertThat(Estates.in(province.key())).isNotEmpty());
        assertThat(Estates.find("EAZ-P01")).isPresent();
        assertThat(Estates.find("EAZ-P99")).isEmpty();
    }

    @Test
    void the_industry_groups_are_those_of_the_shared_file() {
        assertThat(Industries.all())
                .hasSize(8)
                .isEqualTo(
                        list("parks", "industryGroups").stream()
                                .map(g ->
                                        new Industry(
                                                text(g, "code"),
                                                name(g),
                                                g.get("isicDivisions")
                                                        .valueStream()
                                                        .map(d -> d.get("division").asInt())
                                                        .toList()))
                                .toList());
        assertThat(Industries.find("METAL")).map(Industry::isicDivisions).contains(List.of(24, 25));
    }

    private static List<JsonNode> list(String file, String key) {
        JsonNode list = TestData.json("reference/" + file + ".json").get(key);
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }

    private static Label name(JsonNode node) {
        return new Label(text(node.get("name"), "en"), text(node.get("name"), "fa"));
    }
}
