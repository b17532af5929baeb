package rosukh.command.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Label;

/// Reads the holidays of a year from a form, one a line: day; `SOLAR`, `LUNAR` or `BOTH`; Persian
/// name; English name. A lunar day that is not published officially yet has `?` behind it. Every
/// line that cannot be read is a fault of the field.
final class HolidayLines {

    private static final String FIELD = "holidays";
    private static final int CELLS = 4;

    private HolidayLines() {}

    static List<Holiday> read(Form form) {
        List<Holiday> holidays = new ArrayList<>();
        int number = 0;
        for (String line : form.text(FIELD).lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty()) continue;
            Holiday holiday = holiday(line);
            if (holiday == null)
                form.fault(
                        FIELD,
                        "HOLIDAY_LINE",
                        "line " + number + " is not day; kind; Persian name; English name");
            else holidays.add(holiday);
        }
        return holidays;
    }

    private static @Nullable Holiday holiday(String line) {
        String[] cells = line.split("\\s*;\\s*", -1);
        if (cells.length != CELLS) return null;
        boolean estimated = cells[0].endsWith("?");
        LocalDate day = Dates.parse(cells[0].replace("?", ""));
        Holiday.Kind kind = kind(cells[1]);
        if (day == null || kind == null || !Jalali.covers(day)) return null;
        return new Holiday(day, kind, estimated, new Label(cells[3], cells[2]));
    }

    private static Holiday.@Nullable Kind kind(String text) {
        for (Holiday.Kind kind : Holiday.Kind.values())
            if (kind.name().equals(text.toUpperCase(Locale.ROOT))) return kind;
        return null;
    }
}
