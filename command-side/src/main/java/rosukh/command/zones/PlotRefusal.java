package rosukh.command.zones;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to a plot before a contract.
public enum PlotRefusal implements RefusalCode {
    /// There is no such plot in the zone.
    PLOT_UNKNOWN(Kind.NOT_FOUND),
    /// A plot is numbered by up to 20 letters, digits and hyphens.
    PLOT_NUMBER_MALFORMED(Kind.UNPROCESSABLE),
    /// The number is on the plan.
    PLOT_EXISTS(Kind.CONFLICT),
    /// It is none of the uses.
    PLOT_USE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The area is no possible number of square metres.
    PLOT_AREA_RANGE(Kind.UNPROCESSABLE),
    /// It does not lie on the grid.
    PLOT_PLACE_OFF_GRID(Kind.UNPROCESSABLE),
    /// Something else lies there.
    PLOT_PLACE_TAKEN(Kind.CONFLICT),
    /// At least one and at most 2,000 plots are laid out at once.
    PLOTS_COUNT_RANGE(Kind.UNPROCESSABLE),
    /// It is offered, reserved or given.
    PLOT_NOT_FREE(Kind.CONFLICT),
    /// Somebody had it, so its number stays.
    PLOT_HAS_HISTORY(Kind.CONFLICT),
    /// The price is no possible number of rials.
    PLOT_PRICE_RANGE(Kind.UNPROCESSABLE),
    /// It is not offered.
    PLOT_NOT_OFFERED(Kind.CONFLICT),
    /// It is not reserved.
    PLOT_NOT_RESERVED(Kind.CONFLICT),
    /// Its last day has not passed.
    RESERVATION_NOT_DUE(Kind.CONFLICT),
    /// This reservation is over.
    RESERVATION_OVER(Kind.CONFLICT),
    /// Its last day has passed.
    RESERVATION_LAPSED(Kind.CONFLICT);

    private final Kind kind;

    PlotRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
