package rosukh.query.zones.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.Plot;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneType;

/// A zone as its events say it stands, with what has happened to it as a whole; what happened to a
/// plot is in the plot's own file.
///
/// @param open it has plots on offer
/// @param waited firms wait for it
/// @param firms ids of the firms that have, or keep, a plot of it
/// @param version sequence number of its last event, expected by the next command
public record ZoneFile(
        String zoneId,
        String estateKey,
        String provinceKey,
        ZoneType type,
        Stage stage,
        boolean open,
        boolean waited,
        List<String> firms,
        ZoneBook book,
        List<Entry> history,
        long version) {

    public ZoneFile {
        firms = List.copyOf(firms);
        history = List.copyOf(history);
    }

    static ZoneFile after(
            @Nullable ZoneFile before, ZoneEvent event, @Nullable Entry entry, long version) {
        ZoneBook book = ZoneBook.after(before == null ? null : before.book(), event);
        List<Entry> history = new ArrayList<>(before == null ? List.of() : before.history());
        if (entry != null) history.add(entry);
        return new ZoneFile(
                book.zoneId(),
                book.estateKey(),
                book.provinceKey(),
                book.potential().type(),
                book.stage(),
                book.plots().stream().anyMatch(plot -> plot.offer() != null),
                !book.waiting().isEmpty(),
                book.plots().stream().map(ZoneFile::firmOf).filter(id -> !id.isEmpty()).toList(),
                book,
                history,
                version);
    }

    /// The firm that has a plot, or for which it is kept; empty for none.
    static String firmOf(Plot plot) {
        if (plot.allocation() != null) return plot.allocation().firmId();
        return plot.reservation() == null ? "" : plot.reservation().firmId();
    }
}
