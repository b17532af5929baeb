package rosukh.query.fund.book;

import java.util.List;
import java.util.function.Function;
import rosukh.query.fund.book.FundFiguresNow.Part;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.show.Link;

/// Draws parts of the exposure, each with its share of the whole and the events behind it.
///
/// @param exposure of the whole fund, rials
record Exposures(long exposure, FundWords words) {

    private static final Link DEEDS = Link.to("/fund/deeds");

    /// Exposure by something.
    ///
    /// @param key of its heading
    public record Table(String key, List<Row> rows) {}

    /// One of them.
    public record Row(String name, Datum amount, String share) {}

    /// The events that moved a measure.
    static Link moved(Measure measure) {
        return DEEDS.with("of", measure);
    }

    /// @param parameter by which the events behind a part are listed
    /// @param name says the key of a part
    Table table(String key, List<Part> parts, String parameter, Function<String, String> name) {
        return new Table(
                key,
                parts.stream()
                        .map(each -> {
                            Datum datum = datum(each, parameter, name);
                            return new Row(
                                    name.apply(each.key()),
                                    datum,
                                    words.format().percentOf(each.amount(), exposure));
                        })
                        .toList());
    }

    Datum datum(Part part, String parameter, Function<String, String> name) {
        return new Datum(
                name.apply(part.key()),
                part.amount(),
                words.rials(part.amount()),
                moved(Measure.EXPOSURE).with(parameter, part.key()).toString());
    }
}
