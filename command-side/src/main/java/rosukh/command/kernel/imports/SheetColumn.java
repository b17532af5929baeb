package rosukh.command.kernel.imports;

import java.util.List;

/// A column that an import reads, under every heading people write over it. A slice lists its own.
///
/// @param field name of the field of the command
/// @param heading in the template
/// @param synonyms other headings it is known by
public record SheetColumn(String field, String heading, boolean required, List<String> synonyms) {

    public SheetColumn {
        synonyms = List.copyOf(synonyms);
    }

    /// A column that a file must have.
    public static SheetColumn required(String field, String heading, String... synonyms) {
        return new SheetColumn(field, heading, true, List.of(synonyms));
    }

    /// A column that a file may leave out or blank.
    public static SheetColumn optional(String field, String heading, String... synonyms) {
        return new SheetColumn(field, heading, false, List.of(synonyms));
    }
}
