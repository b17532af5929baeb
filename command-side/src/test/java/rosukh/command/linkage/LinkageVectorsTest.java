package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.linkage.Offer.KbCertificate;
import rosukh.command.linkage.Scoring.Rejection;
import rosukh.command.linkage.Scoring.Result;
import rosukh.events.linkage.Ranked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Demands with suppliers, and the ranking and rejections expected of them. Other files of the same
/// shape are tried with `-Dlinkage.vectors=/path/to/file.json`.
class LinkageVectorsTest {

    private static final Scoring SCORING = new Scoring(ScoringFile.CURRENT);

    /// A place in the expected order, without what it was counted from.
    private record Place(
            int rank,
            String legalId,
            int score,
            int text,
            int capacity,
            int quality,
            int delivery,
            int nearness,
            int kbClass) {

        static Place of(Ranked each) {
            return new Place(
                    each.rank(),
                    each.legalId(),
                    each.score(),
                    each.text(),
                    each.capacity(),
                    each.quality(),
                    each.delivery(),
                    each.nearness(),
                    each.kbClass());
        }
    }

    private record Turned(String legalId, List<String> codes) {}

    static Stream<Arguments> cases() throws IOException {
        String other = System.getProperty("linkage.vectors");
        try (InputStream in =
                other == null
                        ? Objects.requireNonNull(
                                LinkageVectorsTest.class.getResourceAsStream(
                                        "/vectors/linkage.json"))
                        : Files.newInputStream(Path.of(other))) {
            return JsonMapper.shared()
                    .readTree(in)
                    .get("cases")
                    .valueStream()
                    .map(each -> Arguments.of(each.get("id").asString(), each))
                    .toList()
                    .stream();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_ranking_is_as_expected(String id, JsonNode vector) {
        List<Offer> offers =
                vector.get("suppliers").valueStream().map(each -> offer(each)).toList();
        Result result = SCORING.judge(asked(vector.get("demand")), offers);
        JsonNode expected = vector.get("expected");
        assertThat(result.ranked().stream().map(Place::of))
                .as("%s: %s", id, vector.get("about").asString())
                .containsExactlyElementsOf(
                        expected.get("ranking").valueStream().map(each -> place(each)).toList());
        assertThat(result.rejected().stream().map(each -> turned(each)))
                .as(id)
                .containsExactlyElementsOf(
                        expected.get("rejected").valueStream().map(each -> turned(each)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_order_of_the_input_does_not_matter(String id, JsonNode vector) {
        List<Offer> offers =
                vector.get("suppliers").valueStream().map(each -> offer(each)).toList();
        Asked asked = asked(vector.get("demand"));
        assertThat(SCORING.judge(asked, offers.reversed()))
                .as(id)
                .isEqualTo(SCORING.judge(asked, offers));
    }

    private static Asked asked(JsonNode demand) {
        return new Asked(
                demand.get("state").asString().equals("OPEN"),
                day(demand, "evaluatedOn"),
                day(demand, "deliveryOn"),
                demand.get("isicClass").asString(),
                texts(demand.get("tags")),
                text(demand.get("kbProductCode")),
                demand.get("neededCapacity").asLong(),
                demand.get("minShareBp").asInt(),
                texts(demand.get("requiredCertificates")),
                texts(demand.get("wantedCertificates")),
                text(demand.get("ownerGroup")),
                demand.get("maxKm").isNull() ? null : demand.get("maxKm").asInt());
    }

    private static Offer offer(JsonNode supplier) {
        JsonNode status = supplier.get("kbCertificate");
        String barred = text(supplier.get("barredUntil"));
        return new Offer(
                supplier.get("legalId").asString(),
                supplier.get("legalId").asString(),
                supplier.get("state").asString().equals("OPERATING"),
                Set.copyOf(texts(supplier.get("isicClasses"))),
                Set.copyOf(texts(supplier.get("tags"))),
                Set.copyOf(texts(supplier.get("kbProducts"))),
                supplier.get("freeCapacity").asLong(),
                supplier.get("certificates")
                        .valueStream()
                        .map(each ->
                                new QualityCertificate(
                                        each.get("code").asString(),
                                        "",
                                        day(each, "validFrom"),
                                        day(each, "validTo")))
                        .toList(),
                text(supplier.get("ownerGroup")),
                barred == null ? null : LocalDate.parse(barred),
                supplier.get("km").asInt(),
                supplier.get("relevance").asInt(),
                supplier.get("deliveries").asInt(),
                supplier.get("deliveriesOnTime").asInt(),
                status.isNull()
                        ? null
                        : new KbCertificate(
                                status.get("class").asString(),
                                day(status, "validFrom"),
                                day(status, "validTo")));
    }

    private static Place place(JsonNode expected) {
        JsonNode components = expected.get("components");
        return new Place(
                expected.get("rank").asInt(),
                expected.get("legalId").asString(),
                expected.get("score").asInt(),
                components.get("text").asInt(),
                components.get("capacity").asInt(),
                components.get("quality").asInt(),
                components.get("delivery").asInt(),
                components.get("nearness").asInt(),
                components.get("kbClass").asInt());
    }

    private static Turned turned(JsonNode expected) {
        return new Turned(expected.get("legalId").asString(), texts(expected.get("codes")));
    }

    private static Turned turned(Rejection rejection) {
        return new Turned(
                rejection.legalId(), rejection.failed().stream().map(Enum::name).toList());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static LocalDate day(JsonNode of, String field) {
        return LocalDate.parse(of.get(field).asString());
    }
}
