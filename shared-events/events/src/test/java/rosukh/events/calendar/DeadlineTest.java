package rosukh.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import rosukh.events.calendar.Deadline.Refusal;
import rosukh.events.calendar.Deadline.Refused;
import rosukh.events.calendar.Deadline.Request;
import rosukh.events.calendar.Deadline.Running;
import rosukh.events.calendar.Deadline.Skipped;
import rosukh.events.calendar.Deadline.Suspended;
import tools.jackson.databind.JsonNode;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.iran();

    static Stream<Arguments> cases() {
        return TestData.json("vectors/deadlines.json")
                .get("cases")
                .valueStream()
                .map(each -> Arguments.of(each.get("id").asString(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_deadline_is_as_expected(String id, JsonNode vector) {
        assertThat(CALENDAR.deadline(request(vector.get("input"))))
                .as("%s: %s", id, vector.get("about").asString())
                .isEqualTo(expected(vector.get("expected")));
    }

    @Test
    void an_open_suspension_holds_even_where_the_calendar_ends() {
        Suspension open = new Suspension(Instant.parse("2027-03-17T06:00:00Z"), null);
        Request request =
                new Request(
                        Instant.parse("2027-03-16T06:00:00Z"),
                        "TEH",
                        30,
                        0,
                        List.of(open),
                        List.of());
        assertThat(CALENDAR.deadline(request))
                .isEqualTo(new Suspended(LocalDate.of(2027, 3, 16), 30));
    }

    private static Request request(JsonNode input) {
        return new Request(
                OffsetDateTime.parse(input.get("start").asString()).toInstant(),
                input.get("province").asString(),
                input.get("budgetDays").asInt(),
                input.get("extensionDays").asInt(),
                input.get("suspensions")
                        .valueStream()
                        .map(s -> new Suspension(instant(s.get("from")), instant(s.get("to"))))
                        .toList(),
                input.get("closures").valueStream().map(DeadlineTest::closure).toList());
    }

    private static Closure closure(JsonNode closure) {
        JsonNode provinces = closure.get("provinces");
        Set<String> keys =
                provinces.isNull()
                        ? null
                        : provinces
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet());
        return new Closure(date(closure.get("from")), date(closure.get("to")), keys);
    }

    private static Deadline expected(JsonNode expected) {
        return switch (expected.get("state").asString()) {
            case "REFUSED" -> new Refused(Refusal.valueOf(expected.get("refusal").asString()));
            case "SUSPENDED" ->
                    new Suspended(
                            date(expected.get("effectiveStart")),
                            expected.get("remainingDays").asLong());
            case "RUNNING" -> {
                JsonNode skipped = expected.get("skipped");
                yield new Running(
                        date(expected.get("effectiveStart")),
                        date(expected.get("dueDate")),
                        OffsetDateTime.parse(expected.get("dueAt").asString()),
                        new Skipped(
                                skipped.get("weekly").asInt(),
                                skipped.get("holiday").asInt(),
                                skipped.get("closure").asInt(),
                                skipped.get("suspended").asInt()));
            }
            default -> throw new IllegalArgumentException(expected.toString());
        };
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asString());
    }

    private static Instant instant(JsonNode text) {
        return text.isNull() ? null : OffsetDateTime.parse(text.asString()).toInstant();
    }
}
