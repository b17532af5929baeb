package rosukh.events.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Versions of schemes, of one or of many.
public record Schemes(List<Scheme> versions) {

    /// What was found, and by which version.
    ///
    /// @param version null if none is in force
    public record Finding(@Nullable String version, Outcome outcome) {}

    public Schemes {
        versions = List.copyOf(versions);
    }

    public static Schemes of(Collection<Scheme> versions) {
        return new Schemes(List.copyOf(versions));
    }

    /// The version of a scheme in force on a day.
    public Optional<Scheme> inForce(String id, LocalDate day) {
        return versions.stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.inForceOn(day))
                .findFirst();
    }

    public Optional<Scheme> find(String id, String version) {
        return versions.stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.version().equals(version))
                .findFirst();
    }

    /// Evaluates under the pinned version, or without a pin under the one in force on the
    /// evaluation date.
    ///
    /// @throws NoSuchElementException if the pinned version is not among these
    public Finding evaluate(String id, @Nullable String pinned, Application application) {
        Optional<Scheme> chosen =
                pinned == null
                        ? inForce(id, application.evaluationDate())
                        : Optional.of(
                                find(id, pinned)
                                        .orElseThrow(() ->
                                                new NoSuchElementException(
                                                        id + " has no version " + pinned)));
        return chosen.map(scheme -> new Finding(scheme.version(), scheme.evaluate(application)))
                .orElseGet(() -> new Finding(null, Outcome.noVersion()));
    }
}
