package rosukh.command.kernel.imports;

import java.util.List;

/// A column that an import reads, under every heading people write over it. A slice lists its own
/// as an enum.
public interface SheetColumn {

    /// Name of the field of the command.
    String field();

    /// Heading in the template.
    String heading();

    boolean required();

    /// Other headings it is known by.
    List<String> synonyms();
}
