package rosukh.events.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Tables that are shipped with this module: one line per row, cells divided by tabs, the first
/// line names the columns.
public final class Tsv {

    private Tsv() {}

    /// One line.
    public record Row(List<String> cells) {

        public String text(int column) {
            return cells.get(column);
        }

        public int number(int column) {
            return Integer.parseInt(cells.get(column));
        }
    }

    /// Reads a table of this module.
    ///
    /// @param path absolute path on the class path, for example `/reference/provinces.tsv`
    public static <T> List<T> read(String path, Function<Row, T> reading) {
        try (InputStream in = Tsv.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("not shipped: " + path);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .map(line -> reading.apply(new Row(List.of(line.split("\t", -1)))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
