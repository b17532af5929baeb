package rosukh.query.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A view record with one component of each type a view store keeps.
public record Example(
        String firm,
        String province,
        Stage stage,
        LocalDate opened,
        Instant changed,
        Integer score,
        String missing,
        List<Step> steps,
        Map<String, Integer> counts,
        Set<String> tags,
        boolean live,
        double share) {

    public enum Stage {
        OPEN,
        CLOSED
    }

    public record Step(String what, LocalDate on) {}

    static Example of(String firm, int score) {
        return new Example(
                firm,
                score % 2 == 0 ? "KRM" : "YAZ",
                Stage.OPEN,
                LocalDate.of(2026, 3, 21),
                Instant.parse("2026-03-21T10:15:30.123Z"),
                score,
                null,
                List.of(new Step("opened", LocalDate.of(2026, 3, 21))),
                Map.of("P1", 2),
                Set.of("a", "b"),
                true,
                0.25);
    }

    Example scored(int more) {
        return new Example(
                firm, province, stage, opened, changed, more, missing, steps, counts, tags, live,
                share);
    }
}
