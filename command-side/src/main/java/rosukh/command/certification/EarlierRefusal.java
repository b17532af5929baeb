package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;

/// A refusal in an earlier case of the same firm, for the scheme's re-entry rules.
public record EarlierRefusal(LocalDate decidedOn, List<String> codes, List<String> productIds) {}
