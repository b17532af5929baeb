package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;
import rosukh.events.measuring.Fact.Assessment;
import rosukh.events.measuring.Fact.Certificate;
import rosukh.events.measuring.Fact.Certificate.Outage;
import rosukh.events.measuring.Fact.Contract;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Need;
import rosukh.events.measuring.Fact.Operation;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Fact.Profile;
import rosukh.events.measuring.Fact.Right;
import tools.jackson.databind.JsonNode;

/// The input of a check vector as units and zones.
final class Park {

    private static final LocalDate EVER = LocalDate.of(1922, 1, 1);

    private final JsonNode input;
    private final String key;
    private final Map<String, Unit> units = new HashMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private final Map<String, Integer> workingDays = new HashMap<>();

    Park(JsonNode input) {
        this.input = input;
        key = input.get("parkKey").asString();
        input.get("units").forEach(this::unit);
        for (JsonNode n : input.get("certificates")) with(n, u -> u.with(certificate(n)));
        for (JsonNode n : input.get("assessments"))
            with(n, u -> u.with(new Assessment(day(n, "completedOn"), null, 0)));
        input.get("identifications").forEach(this::identified);
        for (JsonNode n : input.get("needs")) with(n, u -> u.with(need(n)));
        for (JsonNode n : input.get("profiles")) with(n, u -> u.with(profile(n)));
        for (JsonNode n : input.get("ipRights")) with(n, u -> u.with(right(n)));
        for (JsonNode n : input.get("contracts"))
            if (n.get("fromMatch").asBoolean())
                with(n, u -> u.with(new Contract("m", day(n, "from"), end(n, "to"), null, 0, -1)));
        input.get("zones").forEach(this::zone);
    }

    Figures figures(Definition definition) {
        Measure measure =
                Measure.of(
                        definition,
                        day(input, "asOf"),
                        end(input, "asKnownAt"),
                        day(input, "cohortFrom"),
                        day(input, "cohortTo"));
        Counting counting = new Counting(measure, (unit, _) -> tookDays(unit));
        Tally tally = Areas.of(units.values(), zones, counting).of(Area.estate(key));
        return Figures.of(tally == null ? new Tally() : tally, definition);
    }

    private OptionalInt tookDays(Unit unit) {
        Integer days = workingDays.get(unit.firmId());
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    private void unit(JsonNode n) {
        String id = n.get("unitId").asString();
        Unit unit =
                Unit.registered(id, id, n.get("isicDivision").asInt(), EVER, 0)
                        .with(new Place(key, key.substring(0, 3), EVER, 0))
                        .with(
                                new Operation(
                                        OperatingState.valueOf(n.get("state").asString()),
                                        EVER,
                                        0));
        units.put(id, unit);
    }

    private void with(JsonNode n, java.util.function.UnaryOperator<Unit> change) {
        units.computeIfPresent(n.get("unitId").asString(), (_, unit) -> change.apply(unit));
    }

    private static Certificate certificate(JsonNode n) {
        LocalDate ended = end(n, "endedOn");
        return new Certificate(
                "KB",
                day(n, "validFrom"),
                end(n, "validTo"),
                ended == null ? List.of() : List.of(new Outage(ended, null, 0, -1)),
                0);
    }

    private void identified(JsonNode n) {
        with(
                n,
                u ->
                        u.with(
                                new Identification(
                                        day(n, "identifiedOn"),
                                        end(n, "firstCertificateFrom"),
                                        0,
                                        0)));
        JsonNode days = n.get("workingDays");
        if (!days.isNull()) workingDays.put(n.get("unitId").asString(), days.asInt());
    }

    private static Need need(JsonNode n) {
        JsonNode as = n.get("closedAs");
        boolean met = !as.isNull() && as.asString().equals("MET");
        return new Need(
                "c",
                n.get("needId").asString(),
                day(n, "registeredOn"),
                met ? end(n, "closedOn") : null,
                0,
                -1);
    }

    private static Profile profile(JsonNode n) {
        JsonNode score = n.get("diiScore");
        return new Profile(
                day(n, "periodEnd"),
                new ProfileFigures(
                        n.get("revenueRial").asLong(),
                        n.get("rdSpendRial").asLong(),
                        n.get("kbSalesRial").asLong(),
                        n.get("fteTenths").asInt(),
                        n.get("rdFteTenths").asInt(),
                        score.isNull() ? null : new DigitalSurvey(score.asInt())),
                day(n, "recordedAt"),
                null,
                "",
                0);
    }

    private static Right right(JsonNode n) {
        RightKind kind = RightKind.valueOf(n.get("kind").asString());
        return new Right("R", kind, "1", "", day(n, "from"), end(n, "to"), null, 0, -1);
    }

    private void zone(JsonNode n) {
        Zone zone =
                new Zone(
                        n.get("zoneId").asString(),
                        key,
                        key.substring(0, 3),
                        EVER,
                        n.get("allocatableM2").asLong(),
                        List.of(),
                        0);
        zones.add(
                zone.placed(
                        new Zone.Placement(
                                "A", "f", n.get("placedM2").asLong(), EVER, null, 0, -1)));
    }

    private static LocalDate day(JsonNode n, String field) {
        return LocalDate.parse(n.get(field).asString());
    }

    private static @Nullable LocalDate end(JsonNode n, String field) {
        JsonNode value = n.get(field);
        return value == null || value.isNull() ? null : LocalDate.parse(value.asString());
    }
}
