package rosukh.command.kernel;

import java.time.LocalDate;

/// For whom somebody says to act.
///
/// @param account of the person acted for
/// @param day on which it is done; a delegation must run on it
public record Behalf(String account, LocalDate day) {}
