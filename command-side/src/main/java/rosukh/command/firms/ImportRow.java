package rosukh.command.firms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.RequestHash;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.reference.Estates;
import rosukh.events.reference.Industries;
import rosukh.events.values.Digits;

/// A row that may be imported: it breaks no rule of the register.
///
/// @param legalId 11 ASCII digits
/// @param key the same for every row that says the same, so that a row is imported once
record ImportRow(long line, String legalId, String key, RegisterFirm command) {

    private static final String KEY_PREFIX = "row-";

    /// The firm's stream is not chosen yet.
    private static final String ANY_FIRM = "f-0";

    private static final Map<String, String> INDUSTRIES = industries();
    private static final Map<String, String> ESTATES = estates();
    private static final Map<String, String> SIZES =
            Map.ofEntries(
                    Map.entry("micro", "MICRO"),
                    Map.entry("small", "SMALL"),
                    Map.entry("medium", "MEDIUM"),
                    Map.entry("large", "LARGE"),
                    Map.entry(Headings.folded("خرد"), "MICRO"),
                    Map.entry(Headings.folded("کوچک"), "SMALL"),
                    Map.entry(Headings.folded("متوسط"), "MEDIUM"),
                    Map.entry(Headings.folded("بزرگ"), "LARGE"));

    /// Checks a line by the register's own rules and tells everything that is wrong with it.
    static Optional<ImportRow> check(
            Line line, Headings columns, LocalDate on, ImportErrors errors) {
        Map<SheetColumn, String> values = new HashMap<>();
        Map<SheetColumn, Boolean> wrong = new HashMap<>();
        for (SheetColumn column : ImportColumn.ALL) {
            String value = columns.value(column, line);
            values.put(column, value);
            if (column.required() && value.isEmpty()) {
                wrong.put(column, true);
                errors.add(
                        line.number(),
                        columns.heading(column),
                        "IMPORT_VALUE_MISSING",
                        columns.heading(column) + " is blank");
            }
        }
        RegisterFirm command = command(values, on);
        try {
            new Firm.Unknown().decide(command);
        } catch (Refused refused) {
            for (Violation violation : all(refused)) {
                SheetColumn column = column(violation);
                if (column != null && wrong.putIfAbsent(column, true) != null) continue;
                errors.add(
                        line.number(),
                        column == null ? "" : columns.heading(column),
                        code(violation.code()),
                        violation.message());
            }
            return Optional.empty();
        }
        String legalId = String.valueOf(Digits.ofIdentifier(command.legalId()));
        return Optional.of(new ImportRow(line.number(), legalId, key(legalId, command), command));
    }

    /// The command for a firm of its own.
    RegisterFirm of(String firmId) {
        return new RegisterFirm(
                firmId,
                legalId,
                command.name(),
                command.industryGroup(),
                command.isicDivision(),
                command.size(),
                command.estateKey(),
                command.registeredOn());
    }

    /// Under this hash the row's key was used.
    String hash() {
        return key.substring(KEY_PREFIX.length());
    }

    private static RegisterFirm command(Map<SheetColumn, String> values, LocalDate on) {
        String industry = value(values, ImportColumn.INDUSTRY);
        String size = value(values, ImportColumn.SIZE);
        String estate = value(values, ImportColumn.ESTATE);
        String division = Digits.ascii(value(values, ImportColumn.ISIC));
        return new RegisterFirm(
                ANY_FIRM,
                value(values, ImportColumn.LEGAL_ID),
                value(values, ImportColumn.NAME),
                INDUSTRIES.getOrDefault(Headings.folded(industry), industry),
                division.matches("\\d{1,4}") ? Integer.parseInt(division) : -1,
                SIZES.getOrDefault(Headings.folded(size), size),
                estate.isEmpty() ? null : ESTATES.getOrDefault(Headings.folded(estate), estate),
                on);
    }

    private static String value(Map<SheetColumn, String> values, SheetColumn column) {
        return values.getOrDefault(column, "");
    }

    private static List<Violation> all(Refused refused) {
        if (!refused.violations().isEmpty()) return refused.violations();
        return List.of(new Violation("", refused.code(), String.valueOf(refused.getMessage())));
    }

    private static @Nullable SheetColumn column(Violation violation) {
        for (SheetColumn column : ImportColumn.ALL)
            if (column.field().equals(violation.field())) return column;
        return null;
    }

    /// `FIRM_ESTATE_UNKNOWN` is `IMPORT_ESTATE_UNKNOWN` here; the ways a legal ID can be wrong are
    /// one code and differ in the message.
    private static String code(String firmCode) {
        if (firmCode.startsWith("FIRM_LEGAL_ID_")) return "IMPORT_LEGAL_ID_INVALID";
        return firmCode.replaceFirst("^FIRM_", "IMPORT_");
    }

    private static String key(String legalId, RegisterFirm firm) {
        MessageDigest digest = RequestHash.sha256();
        for (String part :
                List.of(
                        legalId,
                        firm.name(),
                        firm.industryGroup(),
                        String.valueOf(firm.isicDivision()),
                        firm.size(),
                        String.valueOf(firm.estateKey())))
            digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        return KEY_PREFIX + RequestHash.hex(digest);
    }

    private static Map<String, String> industries() {
        Map<String, String> codes = new HashMap<>();
        Industries.all()
                .forEach(industry -> {
                    codes.put(Headings.folded(industry.code()), industry.code());
                    codes.put(Headings.folded(industry.name().en()), industry.code());
                    codes.put(Headings.folded(industry.name().fa()), industry.code());
                });
        return Map.copyOf(codes);
    }

    private static Map<String, String> estates() {
        Map<String, String> keys = new HashMap<>();
        Estates.all()
                .forEach(estate -> {
                    keys.put(Headings.folded(estate.key()), estate.key());
                    keys.put(Headings.folded(estate.name().en()), estate.key());
                    keys.put(Headings.folded(estate.name().fa()), estate.key());
                });
        return Map.copyOf(keys);
    }
}
