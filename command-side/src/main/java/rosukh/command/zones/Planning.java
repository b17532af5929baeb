package rosukh.command.zones;

import static rosukh.command.zones.PlotRefusal.PLOTS_COUNT_RANGE;
import static rosukh.command.zones.PlotRefusal.PLOT_AREA_RANGE;
import static rosukh.command.zones.PlotRefusal.PLOT_EXISTS;
import static rosukh.command.zones.PlotRefusal.PLOT_NUMBER_MALFORMED;
import static rosukh.command.zones.PlotRefusal.PLOT_PLACE_OFF_GRID;
import static rosukh.command.zones.PlotRefusal.PLOT_PLACE_TAKEN;
import static rosukh.command.zones.PlotRefusal.PLOT_USE_UNKNOWN;
import static rosukh.command.zones.ZoneRefusal.ZONE_LAND_EXCEEDED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Violation;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.events.zones.Place;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotUse;
import rosukh.events.zones.ZoneBook;

/// Lays plots out, all or none. The refusal's own code is the first thing that is wrong; all of it
/// is told, so that a file is mended in one go.
final class Planning {

    static final int PLOTS_MAX = 2_000;

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    private static final long AREA_MAX = 100_000_000;

    /// Something that is wrong.
    private record Wrong(RefusalCode code, Violation violation) {}

    private final ZoneBook book;
    private final Set<String> numbers = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private long left;

    private Planning(ZoneBook book) {
        this.book = book;
        this.left = book.unplannedM2();
        book.plots().stream().map(Plot::plotId).forEach(numbers::add);
        LandRules.places(book).forEach(places::add);
    }

    static List<PlotLaidOut> layOut(ZoneBook book, LayOutPlots command) {
        return new Planning(book).plots(command);
    }

    private List<PlotLaidOut> plots(LayOutPlots command) {
        int count = command.plots().size();
        if (count < 1 || count > PLOTS_MAX)
            throw PLOTS_COUNT_RANGE.because("from 1 to " + PLOTS_MAX + " at once");
        List<PlotLaidOut> laidOut = new ArrayList<>();
        for (int i = 0; i < count; i++)
            plot("plots[" + i + "]", command.plots().get(i), command).ifPresent(laidOut::add);
        if (wrong.isEmpty()) return laidOut;
        Violation first = wrong.getFirst().violation();
        throw wrong.getFirst()
                .code()
                .because(
                        first.field() + ": " + first.message(),
                        wrong.stream().map(Wrong::violation).toList());
    }

    private Optional<PlotLaidOut> plot(String at, Draft draft, LayOutPlots command) {
        int before = wrong.size();
        if (!NUMBER.matcher(draft.plotId()).matches())
            note(at + ".plotId", PLOT_NUMBER_MALFORMED, "letters, digits and hyphens");
        else if (!numbers.add(draft.plotId()))
            note(at + ".plotId", PLOT_EXISTS, draft.plotId() + " is on the plan");
        Optional<PlotUse> use =
                Arrays.stream(PlotUse.values())
                        .filter(each -> each.name().equals(draft.use()))
                        .findFirst();
        if (use.isEmpty()) note(at + ".use", PLOT_USE_UNKNOWN, "one of LAND, WORKSHOP, LABORATORY");
        area(at, draft.areaM2());
        Place place = new Place(draft.row(), draft.column(), draft.width(), draft.depth());
        if (!place.onGrid())
            note(at + ".row", PLOT_PLACE_OFF_GRID, "rows and columns go from 1 to " + Place.GRID);
        else if (places.stream().anyMatch(place::overlaps))
            note(at + ".row", PLOT_PLACE_TAKEN, "something else lies there");
        else places.add(place);
        if (wrong.size() > before || use.isEmpty()) return Optional.empty();
        return Optional.of(
                new PlotLaidOut(
                        book.zoneId(),
                        draft.plotId(),
                        use.get(),
                        draft.areaM2(),
                        place,
                        command.by(),
                        command.on()));
    }

    private void area(String at, long areaM2) {
        if (areaM2 < 1 || areaM2 > AREA_MAX) {
            note(at + ".areaM2", PLOT_AREA_RANGE, "from 1 to " + AREA_MAX + " m2");
            return;
        }
        if (areaM2 > left) note(at + ".areaM2", ZONE_LAND_EXCEEDED, left + " m2 are left");
        else left -= areaM2;
    }

    private void note(String field, RefusalCode code, String message) {
        wrong.add(new Wrong(code, new Violation(field, code.name(), message)));
    }
}
