package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The business dates of one path, each at or after the one before, all of them office days. Those
/// beyond the ending of the case are not used.
record Dates(
        LocalDate opened,
        LocalDate identified,
        LocalDate needs,
        LocalDate agreed,
        List<LocalDate> items,
        LocalDate declared,
        LocalDate submitted,
        LocalDate assessed,
        LocalDate recommended,
        LocalDate decided,
        LocalDate issued) {

    static final int ITEMS = 3;

    /// Working days between the steps, drawn before it is known when the case began.
    record Steps(List<Integer> days) {

        private static final int[][] RANGES = {
            {1, 5}, {4, 14}, {3, 10}, {6, 18}, {6, 18}, {6, 18}, {2, 8}, {2, 6}, {3, 10}, {3, 14},
            {5, 20}, {1, 4}
        };

        static Steps draw(Random random) {
            var days = new ArrayList<Integer>();
            for (int[] range : RANGES) {
                days.add(range[0] + random.nextInt(range[1] - range[0] + 1));
            }
            return new Steps(days);
        }

        /// Working days from the opening to the last step that the ending takes.
        int until(Ending ending) {
            int steps =
                    switch (ending) {
                        case OPENED -> 0;
                        case IDENTIFIED -> 1;
                        case NEEDS_ASSESSED -> 2;
                        case IN_ACCELERATION -> 4;
                        case HELPED -> 7;
                        case SUBMITTED -> 8;
                        case UNDER_ASSESSMENT -> 9;
                        case RECOMMENDED -> 10;
                        case REFUSED, GRANTED -> 11;
                        case CERTIFIED -> 12;
                    };
            return days.stream().limit(steps).mapToInt(Integer::intValue).sum();
        }

        Dates from(LocalDate opened) {
            var at = new ArrayList<LocalDate>();
            LocalDate day = OfficeDays.onOrAfter(opened);
            at.add(day);
            for (int step : days) {
                day = OfficeDays.plus(day, step);
                at.add(day);
            }
            return new Dates(
                    at.get(0),
                    at.get(1),
                    at.get(2),
                    at.get(3),
                    List.copyOf(at.subList(4, 4 + ITEMS)),
                    at.get(7),
                    at.get(8),
                    at.get(9),
                    at.get(10),
                    at.get(11),
                    at.get(12));
        }
    }
}
