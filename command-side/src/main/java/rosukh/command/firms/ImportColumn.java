package rosukh.command.firms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rosukh.command.firms.ImportSheet.Line;
import rosukh.events.values.PersianText;

/// The columns of an import, under every heading people write over them.
enum ImportColumn {
    LEGAL_ID(
            "legalId",
            "شناسه ملی",
            true,
            "شناسه ملی شرکت",
            "شناسه ملی واحد",
            "شناسه حقوقی",
            "legal id",
            "national id",
            "legal national id"),
    NAME(
            "name",
            "نام واحد",
            true,
            "نام",
            "نام شرکت",
            "نام واحد صنعتی",
            "firm",
            "firm name",
            "company",
            "company name"),
    INDUSTRY("industryGroup", "گروه صنعتی", true, "رسته", "رسته صنعتی", "صنعت", "industry"),
    ISIC(
            "isicDivision",
            "بخش آیسیک",
            true,
            "آیسیک",
            "کد آیسیک",
            "کد isic",
            "isic",
            "isic code",
            "division"),
    SIZE("size", "اندازه", true, "اندازه واحد", "مقیاس", "firm size"),
    ESTATE(
            "estateKey",
            "شهرک یا ناحیه صنعتی",
            false,
            "شهرک",
            "شهرک صنعتی",
            "ناحیه صنعتی",
            "شهرک ناحیه",
            "شهرک/ناحیه صنعتی",
            "محل استقرار",
            "estate",
            "park",
            "zone",
            "industrial park",
            "place of work");

    private static final Map<String, ImportColumn> BY_HEADING = byHeading();

    /// Name of the field of `RegisterFirm`.
    final String field;

    /// Heading in the template.
    final String heading;

    final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    ImportColumn(String field, String heading, boolean required, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.required = required;
        this.synonyms = String.join("|", synonyms);
    }

    /// Where each column is in a file.
    ///
    /// @param headings as written in the file
    record Found(Map<ImportColumn, Integer> places, List<String> headings, List<String> ignored) {

        String value(ImportColumn column, Line line) {
            Integer place = places.get(column);
            return place == null ? "" : line.cell(place);
        }

        /// The heading as the file writes it.
        String heading(ImportColumn column) {
            Integer place = places.get(column);
            return place == null ? column.heading : headings.get(place);
        }
    }

    /// Finds the columns by the first line of a file.
    static Found find(Line line, ImportErrors errors) {
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = line.cells().get(i);
            if (heading.isEmpty()) continue;
            ImportColumn column = BY_HEADING.get(folded(heading));
            if (column == null) ignored.add(heading);
            else if (places.putIfAbsent(column, i) != null)
                errors.add(
                        line.number(),
                        heading,
                        "IMPORT_HEADING_TWICE",
                        "two columns are read as " + column.heading);
        }
        for (ImportColumn column : values())
            if (column.required && !places.containsKey(column))
                errors.add(
                        line.number(),
                        column.heading,
                        "IMPORT_HEADING_MISSING",
                        "there is no column " + column.heading + " (" + column.field + ")");
        return new Found(places, line.cells(), ignored);
    }

    private static Map<String, ImportColumn> byHeading() {
        Map<String, ImportColumn> byHeading = new HashMap<>();
        for (ImportColumn column : values())
            Stream.concat(
                            Stream.of(column.field, column.heading),
                            Stream.of(column.synonyms.split("\\|")))
                    .forEach(heading -> byHeading.put(folded(heading), column));
        return byHeading;
    }

    /// Headings differ in spaces, joiners and punctuation only.
    static String folded(String text) {
        return PersianText.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
