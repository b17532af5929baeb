package rosukh.events.indicators;

/// The twelve indicators of technology penetration. All are `numerator / denominator × 100`; which
/// of them enter the composite is said by the bounds of a [Definition].
public enum Indicator {
    /// Units with an active certificate, of the operating units.
    I1(1, Population.UNITS),
    /// Units with a recent needs assessment, of the operating units.
    I2(2, Population.UNITS),
    /// Units of a cohort that were certified in time, of those found capable then.
    I3(3, Population.COHORT),
    /// Technology needs that were met, of those registered lately.
    I4(4, Population.NEEDS),
    /// Spending on research and development, of the operating revenue.
    I5(5, Population.REPORTING),
    /// Full-time equivalents in research and development, of all.
    I6(6, Population.REPORTING),
    /// Knowledge-based sales, of the operating revenue.
    I7(7, Population.REPORTING),
    /// Revenue of units in medium-high and high technology, of the operating revenue.
    I8(8, Population.REPORTING),
    /// Units of at least the basic digital level, of those with a score.
    I9(9, Population.SURVEYED),
    /// Rights of intellectual property in force, by 100 operating units.
    I10(10, Population.UNITS),
    /// Units with a contract in force that a match led to, of the operating units.
    I11(11, Population.UNITS),
    /// Placed area of knowledge-based zones, of their allocatable area.
    I12(12, Population.ZONES);

    /// Over whom an indicator is counted, hence how well it is covered.
    public enum Population {
        /// All operating units: covered by definition.
        UNITS,
        /// Operating units with a recent profile.
        REPORTING,
        /// Those of them with a score of the digital survey.
        SURVEYED,
        /// Units found capable in a year: complete by design.
        COHORT,
        /// Technology needs: complete by design.
        NEEDS,
        /// Zones: complete by design.
        ZONES
    }

    private final int number;
    private final Population population;

    Indicator(int number, Population population) {
        this.number = number;
        this.population = population;
    }

    /// From 1.
    public int number() {
        return number;
    }

    public Population population() {
        return population;
    }
}
