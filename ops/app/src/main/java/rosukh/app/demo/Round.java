package rosukh.app.demo;

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

    private static final List<Round> ALL =
            List.of(
                    of("1401", OLD, "2022-04-09", "2022-11-12")
                            .ends("IDENTIFIED 16, NEEDS_ASSESSED 8, REFUSED 12, CERTIFIED 3")
                            .granting("TYPE_1 TYPE_1 TYPE_2"),
                    of("1402", OLD, "2022-12-03", "2023-01-07")
                            .ends("REFUSED 4, CERTIFIED 1")
                            .granting("TYPE_1"),
                    of("1402", NEW, "2023-07-01", "2023-12-09")
                            .ends(
                                    "IDENTIFIED 18, NEEDS_ASSESSED 8, IN_ACCELERATION 1, REFUSED 6,"
                                            + " CERTIFIED 1")
                            .granting("NOPA"),
                    of("1403", NEW, "2024-04-06", "2024-10-26")
                            .ends(
                                    "IDENTIFIED 19, NEEDS_ASSESSED 7, IN_ACCELERATION 3, REFUSED 8,"
                                            + " CERTIFIED 2")
                            .granting("NOPA NOAVAR"),
                    of("1404", NEW, "2025-04-05", "2025-10-11")
                            .ends(
                                    "IDENTIFIED 17, NEEDS_ASSESSED 8, IN_ACCELERATION 4, HELPED 1,"
                                            + " REFUSED 7, CERTIFIED 2")
                            .granting("NOPA FANAVAR"),
                    of("1405", NEW, "2026-03-28", "2026-11-18")
                            .ends(
                                    "OPENED 8, IDENTIFIED 30, NEEDS_ASSESSED 24, IN_ACCELERATION"
                                            + " 26, HELPED 8, SUBMITTED 9, UNDER_ASSESSMENT 8,"
                                            + " RECOMMENDED 8, REFUSED 32, GRANTED 3, CERTIFIED 6")
                            .granting("NOPA NOPA NOAVAR NOPA NOPA FANAVAR NOPA NOAVAR NOPA"));

    static List<Round> all() {
        return ALL;
    }

    private static Round of(String cohort, String scheme, String from, String to) {
        return new Round(
                cohort, scheme, LocalDate.parse(from), LocalDate.parse(to), Map.of(), List.of());
    }

    private Round ends(String counts) {
        var cases = new EnumMap<Ending, Integer>(Ending.class);
        for (String count : counts.split(", ", -1)) {
            int space = count.indexOf(' ');
            cases.put(
                    Ending.valueOf(count.substring(0, space)),
                    Integer.valueOf(count.substring(space + 1)));
        }
        return new Round(cohort, scheme, from, to, cases, grantedClasses);
    }

    private Round granting(String classes) {
        return new Round(cohort, scheme, from, to, cases, List.of(classes.split(" ", -1)));
    }

    /// The round that is still going on: its open cases moved within the last weeks.
    boolean current() {
        return cohort.equals("1405");
    }
}
