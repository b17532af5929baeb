package rosukh.command.kernel.imports;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;

/// The cells of one row. Faults are collected, so that all of a row are told at once.
public final class RowCells {

    private static final Set<String> YES = Set.of("1", "true", "yes", "بله", "بلی");

    private final Line line;
    private final Headings headings;
    private final ImportErrors errors;
    private boolean sound = true;

    RowCells(Line line, Headings headings, ImportErrors errors) {
        this.line = line;
        this.headings = headings;
        this.errors = errors;
    }

    /// Whether no cell asked for is wrong.
    boolean sound() {
        return sound;
    }

    /// Notes that a cell is wrong, so that the row is not entered.
    public void wrong(SheetColumn column, String code, String message) {
        sound = false;
        errors.add(line.number(), headings.heading(column), code, message);
    }

    /// A cell as written; empty where it is blank.
    public String optional(SheetColumn column) {
        return headings.value(column, line);
    }

    /// A cell that must be filled.
    public String text(SheetColumn column) {
        String text = optional(column);
        if (text.isEmpty())
            wrong(column, "IMPORT_VALUE_MISSING", headings.heading(column) + " is blank");
        return text;
    }

    public boolean yes(SheetColumn column) {
        return YES.contains(optional(column));
    }

    /// A day that must be given, as ISO or Jalali in any digits; the first day of all where there
    /// is none, which is never entered.
    public LocalDate date(SheetColumn column) {
        LocalDate date = optionalDate(column);
        if (date == null && optional(column).isEmpty()) text(column);
        return date == null ? LocalDate.EPOCH : date;
    }

    public @Nullable LocalDate optionalDate(SheetColumn column) {
        String text = optional(column);
        if (text.isEmpty()) return null;
        LocalDate date = Dates.parse(text);
        if (date != null && Jalali.covers(date)) return date;
        wrong(column, "IMPORT_DATE_INVALID", headings.heading(column) + " is no date");
        return null;
    }

    /// A day that has come; today where the row says none.
    public LocalDate day(SheetColumn column, LocalDate today) {
        LocalDate day = optionalDate(column);
        if (day != null && day.isAfter(today))
            wrong(column, "DATE_IN_FUTURE", headings.heading(column) + " has not come yet");
        return day == null ? today : day;
    }

    /// A whole number of at most 18 digits that must be given, in any digits and with or without
    /// separators; 0 where there is none, which is never entered.
    public long number(SheetColumn column, long most) {
        String text = text(column);
        if (text.isEmpty()) return 0;
        String plain = Digits.ascii(text).replaceAll("[,٬، ]", "");
        if (plain.matches("\\d{1,18}") && Long.parseLong(plain) <= most)
            return Long.parseLong(plain);
        wrong(column, "IMPORT_NUMBER_INVALID", headings.heading(column) + " is no whole number");
        return 0;
    }
}
