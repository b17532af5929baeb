package rosukh.query.zones.register;

import java.util.Arrays;
import java.util.List;
import rosukh.events.zones.Allocation;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.PlotUse;
import rosukh.events.zones.RevocationCause;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;

/// What can be asked of a plot: by whom, and when the page offers it. The command side decides;
/// this only spares people forms that would be refused.
public enum PlotAction {
    OFFER("/offer"),
    REMOVE("/removal"),
    WITHDRAW_OFFER("/offer-withdrawal"),
    RESERVE("/reservations"),
    RELEASE("/reservation-release"),
    ALLOCATE("/contract"),
    BUILD("/construction"),
    OPERATE("/operation"),
    NOTICE("/notices"),
    NOTICE_WITHDRAW("/notices/withdrawal"),
    REVOKE("/revocation");

    private final String path;

    PlotAction(String path) {
        this.path = path;
    }

    String path(PlotFile file) {
        return "/forms/zones/" + file.zoneId() + "/plots/" + file.plotId() + path;
    }

    /// What this reader may do now; nothing on a page of the past.
    static List<PlotAction> open(Plot plot, Reader reader) {
        if (Scratch.current() != null) return List.of();
        return Arrays.stream(values()).filter(each -> each.isOpen(plot, reader)).toList();
    }

    private boolean isOpen(Plot plot, Reader reader) {
        Allocation held = plot.allocation();
        boolean noticed = held != null && held.notice() != null;
        boolean grace = held != null && held.grace() != null;
        if (this == REVOKE) return reader.has(Role.MANAGER) && (noticed || grace);
        if (!reader.has(Role.OFFICER)) return false;
        return switch (this) {
            case OFFER -> plot.state() == PlotState.FREE;
            case REMOVE ->
                    plot.state() == PlotState.FREE
                            && plot.reservations() == 0
                            && plot.allocations() == 0;
            case WITHDRAW_OFFER, RESERVE -> plot.state() == PlotState.OFFERED;
            case RELEASE, ALLOCATE -> plot.state() == PlotState.RESERVED;
            case BUILD -> plot.state() == PlotState.ALLOCATED;
            case OPERATE ->
                    plot.state() == PlotState.BUILDING
                            || (plot.state() == PlotState.ALLOCATED && plot.use() != PlotUse.LAND);
            case NOTICE -> held != null && !noticed;
            case NOTICE_WITHDRAW -> noticed;
            case REVOKE -> false;
        };
    }

    List<Blank> blanks(Words words) {
        return switch (this) {
            case OFFER -> List.of(Blank.of("pricePerM2Rial", Kind.NUMBER));
            case RESERVE ->
                    List.of(
                            Blank.of("firmId", Kind.IDENTIFIER).withHint(),
                            Blank.of("powerKva", Kind.NUMBER),
                            Blank.of("waterM3PerDay", Kind.NUMBER),
                            Blank.of("auction", Kind.TEXT).whichMayBeEmpty().withHint(),
                            Blank.of("passedOver", Kind.AREA).whichMayBeEmpty().withHint());
            case ALLOCATE ->
                    List.of(Blank.of("contract", Kind.TEXT), Blank.of("operateBy", Kind.DATE));
            case BUILD -> List.of(Blank.of("permit", Kind.TEXT));
            case OPERATE -> List.of(Blank.of("reference", Kind.TEXT));
            case REVOKE ->
                    List.of(
                            Blank.choice(
                                    "cause", words.options("cause.", RevocationCause.values())),
                            Blank.of("grounds", Kind.AREA));
            case REMOVE, WITHDRAW_OFFER, RELEASE, NOTICE, NOTICE_WITHDRAW ->
                    List.of(Blank.of("grounds", Kind.AREA));
        };
    }
}
