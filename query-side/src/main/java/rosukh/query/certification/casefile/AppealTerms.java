package rosukh.query.certification.casefile;

import java.time.LocalDate;

/// On what terms a refused firm may object. Where the scheme sets a last day, it is in the
/// deadlines of the case, for it moves with the calendar.
///
/// @param from first day on which an appeal is looked at
/// @param newProduct whether it has to come with a product that was not refused
public record AppealTerms(LocalDate from, boolean newProduct) {}
