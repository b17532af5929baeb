package rosukh.command.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// Where the main town of each province lies, for who does not say more exactly where it is.
/// General knowledge, to about a kilometre.
final class Centres {

    private static final Map<String, Place> BY_PROVINCE = read();

    private Centres() {}

    /// The main town of an estate's province; empty for what is no estate.
    static Optional<Place> of(@Nullable String estateKey) {
        return Optional.ofNullable(estateKey)
                .flatMap(Estates::find)
                .map(Estate::provinceKey)
                .map(BY_PROVINCE::get);
    }

    private static Map<String, Place> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Centres.class.getResourceAsStream("/linkage/centres.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    cells -> cells[0],
                                    cells ->
                                            new Place(
                                                    Integer.parseInt(cells[1]),
                                                    Integer.parseInt(cells[2]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
