package rosukh.query.zones.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import rosukh.events.zones.Place;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.SolarSite;

/// The plan of a zone as a drawing: its grid with plots and solar plants in the colours of their
/// states. The same stands in words in the table below it.
///
/// @param title what the drawing shows, for who does not see it
/// @param width of the drawing
/// @param height of the drawing
/// @param legend every state with how much of the zone is in it
public record Plan(
        String zoneId, String title, int width, int height, List<Cell> cells, List<Key> legend) {

    private static final int SIDE = 40;
    private static final int GAP = 3;
    private static final int LETTER = 8;

    /// One plot or plant.
    ///
    /// @param css class of its colour
    /// @param label shown where there is room for it; empty otherwise
    /// @param title in words
    /// @param href its page; empty for a plant
    public record Cell(
            int x,
            int y,
            int width,
            int height,
            int middleX,
            int middleY,
            String css,
            String label,
            String title,
            String href) {}

    /// One line of the legend.
    ///
    /// @param land in words
    public record Key(String css, String label, String count, String land) {}

    static Plan of(ZoneBook book, ZoneRegister register, Words words) {
        int columns = most(book, place -> place.column() + place.width() - 1);
        int rows = most(book, place -> place.row() + place.depth() - 1);
        boolean mirrored = words.format().lang().rtl();
        List<Cell> cells = new ArrayList<>();
        for (Plot plot : book.plots())
            cells.add(
                    cell(
                            plot.place(),
                            columns,
                            mirrored,
                            "plan-" + plot.state(),
                            plot.plotId(),
                            title(plot, register, words),
                            "/zones/" + book.zoneId() + "/plots/" + plot.plotId()));
        for (SolarSite site : book.solar())
            cells.add(
                    cell(
                            site.place(),
                            columns,
                            mirrored,
                            "plan-SOLAR",
                            site.siteId(),
                            words.say("plan.solar", site.siteId(), words.m2(site.landM2())),
                            ""));
        return new Plan(
                book.zoneId(),
                words.say("plan.title", words.name(book.potential())),
                columns * SIDE,
                rows * SIDE,
                cells,
                legend(book, words));
    }

    /// Nothing lies on the plan yet.
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    private static int most(ZoneBook book, ToIntFunction<Place> edge) {
        return Stream.concat(
                        book.plots().stream().map(Plot::place),
                        book.solar().stream().map(SolarSite::place))
                .mapToInt(edge)
                .max()
                .orElse(0);
    }

    private static Cell cell(
            Place place,
            int columns,
            boolean mirrored,
            String css,
            String name,
            String title,
            String href) {
        int first = place.column() - 1;
        int column = mirrored ? columns - first - place.width() : first;
        int width = place.width() * SIDE - GAP;
        int height = place.depth() * SIDE - GAP;
        int x = column * SIDE + 1;
        int y = (place.row() - 1) * SIDE + 1;
        return new Cell(
                x,
                y,
                width,
                height,
                x + width / 2,
                y + height / 2,
                css,
                name.length() * LETTER < width ? name : "",
                title,
                href);
    }

    private static String title(Plot plot, ZoneRegister register, Words words) {
        String firm = ZoneFile.firmOf(plot);
        String what =
                words.say(
                        "plan.plot",
                        plot.plotId(),
                        words.use(plot.use()),
                        words.m2(plot.areaM2()),
                        words.state(plot.state()));
        return firm.isEmpty()
                ? what
                : what + words.format().lang().of("، ", ", ") + register.nameOf(firm);
    }

    private static List<Key> legend(ZoneBook book, Words words) {
        Stream<Key> states =
                Arrays.stream(PlotState.values())
                        .map(state ->
                                new Key(
                                        "plan-" + state,
                                        words.state(state),
                                        words.format().n(count(book, state)),
                                        words.m2(book.landM2(state))));
        Key solar =
                new Key(
                        "plan-SOLAR",
                        words.say("solar"),
                        words.format().n(book.solar().size()),
                        words.m2(book.solarM2()));
        return Stream.concat(states, Stream.of(solar)).toList();
    }

    private static long count(ZoneBook book, PlotState state) {
        return book.plots().stream().filter(plot -> plot.state() == state).count();
    }
}
