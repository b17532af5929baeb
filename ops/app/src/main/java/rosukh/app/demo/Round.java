package rosukh.app.demo;

import static rosukh.app.demo.Ending.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One intake of cases: how many get how far, opened within a window.
///
/// Every cohort identifies as many firms as the national rate says (6.46 % of 600, 39); there are
/// eight: the years 1401 to 1404 and four rounds in 1405, when the programme was widened.
///
/// @param cohort Jalali year
/// @param scheme version in force when these cases are submitted
record Round(
        String cohort,
        String scheme,
        LocalDate from,
        LocalDate to,
        Map<Ending, Integer> cases,
        List<String> grantedClasses) {

    static final String OLD = "1396-10-02";
    static final String NEW = "1402-02-18";
    static final String SCHEME = "ir-kb";
    static final int COHORTS = 8;

    static List<Round> all() {
        return List.of(
                new Round(
                        "1401",
                        OLD,
                        LocalDate.of(2022, 4, 9),
                        LocalDate.of(2022, 11, 12),
                        ends(IDENTIFIED, 16, NEEDS_ASSESSED, 8, REFUSED, 12, CERTIFIED, 3),
                        List.of("TYPE_1", "TYPE_1", "TYPE_2")),
                new Round(
                        "1402",
                        OLD,
                        LocalDate.of(2022, 12, 3),
                        LocalDate.of(2023, 1, 7),
                        ends(REFUSED, 4, CERTIFIED, 1),
                        List.of("TYPE_1")),
                new Round(
                        "1402",
                        NEW,
                        LocalDate.of(2023, 7, 1),
                        LocalDate.of(2023, 12, 9),
                        ends(
                                IDENTIFIED,
                                18,
                                NEEDS_ASSESSED,
                                8,
                                IN_ACCELERATION,
                                1,
                                REFUSED,
                                6,
                                CERTIFIED,
                                1),
                        List.of("NOPA")),
                new Round(
                        "1403",
                        NEW,
                        LocalDate.of(2024, 4, 6),
                        LocalDate.of(2024, 10, 26),
                        ends(
                                IDENTIFIED,
                                19,
                                NEEDS_ASSESSED,
                                7,
                                IN_ACCELERATION,
                                3,
                                REFUSED,
                                8,
                                CERTIFIED,
                                2),
                        List.of("NOPA", "NOAVAR")),
                new Round(
                        "1404",
                        NEW,
                        LocalDate.of(2025, 4, 5),
                        LocalDate.of(2025, 10, 11),
                        ends(
                                IDENTIFIED,
                                17,
                                NEEDS_ASSESSED,
                                8,
                                IN_ACCELERATION,
                                4,
                                HELPED,
                                1,
                                REFUSED,
                                7,
                                CERTIFIED,
                                2),
                        List.of("NOPA", "FANAVAR")),
                new Round(
                        "1405",
                        NEW,
                        LocalDate.of(2026, 3, 28),
                        LocalDate.of(2026, 11, 18),
                        ends(
                                OPENED,
                                8,
                                IDENTIFIED,
                                30,
                                NEEDS_ASSESSED,
                                24,
                                IN_ACCELERATION,
                                26,
                                HELPED,
                                8,
                                SUBMITTED,
                                9,
                                UNDER_ASSESSMENT,
                                8,
                                RECOMMENDED,
                                8,
                                REFUSED,
                                32,
                                GRANTED,
                                3,
                                CERTIFIED,
                                6),
                        List.of(
                                "NOPA", "NOPA", "NOAVAR", "NOPA", "NOPA", "FANAVAR", "NOPA",
                                "NOAVAR", "NOPA")));
    }

    private static Map<Ending, Integer> ends(Object... pairs) {
        var counts = new EnumMap<Ending, Integer>(Ending.class);
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put((Ending) pairs[i], (Integer) pairs[i + 1]);
        }
        return counts;
    }

    /// The round that is still going on: its open cases moved within the last weeks.
    boolean current() {
        return cohort.equals("1405");
    }
}
