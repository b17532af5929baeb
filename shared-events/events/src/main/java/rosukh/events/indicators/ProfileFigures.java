package rosukh.events.indicators;

import org.jspecify.annotations.Nullable;

/// What a firm reports of a year of business.
///
/// @param revenueRial operating revenue in whole rials
/// @param rdSpendRial spent on research and development, as Frascati defines it
/// @param kbSalesRial sales of knowledge-based products
/// @param fteTenths staff in tenths of full-time equivalents
/// @param rdFteTenths of them in research and development
/// @param survey null where the digital survey was not answered
public record ProfileFigures(
        long revenueRial,
        long rdSpendRial,
        long kbSalesRial,
        int fteTenths,
        int rdFteTenths,
        @Nullable DigitalSurvey survey) {

    /// The digital intensity index of Eurostat.
    ///
    /// @param score 0 to 12
    public record DigitalSurvey(int score) {}
}
