package rosukh.command.indicators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.RequestHash;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.calendar.Jalali;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.values.Digits;

/// A report in a row of a file: whatever can be said of it without the firm is right.
///
/// @param firm its id or legal ID as written
record ProfileRow(long line, String firm, LocalDate periodEnd, ProfileFigures figures) {

    /// Checks a line and tells everything that is wrong with it.
    static Optional<ProfileRow> check(Line line, Headings columns, ImportErrors errors) {
        Reading reading = new Reading(line, columns, errors);
        String firm = reading.text(ProfileColumn.FIRM);
        LocalDate periodEnd = reading.day(ProfileColumn.PERIOD_END);
        ProfileFigures figures =
                new ProfileFigures(
                        reading.rial(ProfileColumn.REVENUE),
                        reading.rial(ProfileColumn.RD_SPEND),
                        reading.rial(ProfileColumn.KB_SALES),
                        reading.tenths(ProfileColumn.FTE),
                        reading.tenths(ProfileColumn.RD_FTE),
                        reading.score());
        if (reading.wrong || periodEnd == null) return Optional.empty();
        try {
            PlausibleFigures.check(figures);
        } catch (Refused refused) {
            for (Violation each : refused.violations())
                reading.note(column(each.field()), each.code(), each.message());
            return Optional.empty();
        }
        return Optional.of(new ProfileRow(line.number(), firm, periodEnd, figures));
    }

    ReportFirmProfile command(String firmId, Actor actor, LocalDate on) {
        return new ReportFirmProfile(
                firmId, periodEnd, figures, actor.account(), actor.organisation(), on);
    }

    /// The same for every row that says the same, so that a row is stored once.
    String hash() {
        MessageDigest digest = RequestHash.sha256();
        for (String part : List.of(firm, periodEnd.toString(), figures.toString()))
            digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        return RequestHash.hex(digest);
    }

    String key() {
        return "profile-" + hash();
    }

    private static SheetColumn column(String field) {
        for (SheetColumn each : ProfileColumn.ALL) if (each.field().equals(field)) return each;
        return switch (field) {
            case "fteTenths" -> ProfileColumn.FTE;
            case "rdFteTenths" -> ProfileColumn.RD_FTE;
            default -> ProfileColumn.SCORE;
        };
    }

    /// Reads the cells of a line.
    private static final class Reading {

        private final Line line;
        private final Headings columns;
        private final ImportErrors errors;
        private boolean wrong;

        private Reading(Line line, Headings columns, ImportErrors errors) {
            this.line = line;
            this.columns = columns;
            this.errors = errors;
        }

        private String text(SheetColumn column) {
            String value = columns.value(column, line).strip();
            if (value.isEmpty() && column.required())
                note(column, "IMPORT_VALUE_MISSING", columns.heading(column) + " is blank");
            return Digits.ascii(value);
        }

        private @Nullable LocalDate day(SheetColumn column) {
            String value = text(column);
            LocalDate given = value.isEmpty() ? null : Dates.parse(value);
            LocalDate day = given != null && Jalali.covers(given) ? given : null;
            if (day == null && !value.isEmpty())
                note(column, "IMPORT_CELL_INVALID", value + " is not a date");
            return day;
        }

        private long rial(SheetColumn column) {
            String value = text(column);
            Long amount = value.isEmpty() ? null : Amounts.whole(value);
            if (amount == null && !value.isEmpty())
                note(column, "IMPORT_CELL_INVALID", value + " is not a whole number");
            return amount == null ? 0 : amount;
        }

        private int tenths(SheetColumn column) {
            String value = text(column);
            Integer tenths = value.isEmpty() ? null : Amounts.tenths(value);
            if (tenths == null && !value.isEmpty())
                note(column, "IMPORT_CELL_INVALID", value + " is no number of staff");
            return tenths == null ? 0 : tenths;
        }

        private @Nullable DigitalSurvey score() {
            String value = text(ProfileColumn.SCORE);
            if (value.isEmpty()) return null;
            Long score = Amounts.whole(value);
            if (score == null || Math.abs(score) > PlausibleFigures.FTE_TENTHS_MAX) {
                note(ProfileColumn.SCORE, "IMPORT_CELL_INVALID", value + " is not a score");
                return null;
            }
            return new DigitalSurvey(score.intValue());
        }

        private void note(SheetColumn column, String code, String message) {
            wrong = true;
            errors.add(line.number(), columns.heading(column), code, message);
        }
    }
}
