package rosukh.command.kernel.imports;

/// One thing that is wrong in an imported file.
///
/// @param line line of the file, from 1; 0 where the file as a whole is meant
/// @param column heading of the column as written in the file; empty where the whole line is meant
/// @param code stable code, for example `IMPORT_LEGAL_ID_INVALID`
public record ImportError(long line, String column, String code, String message) {}
