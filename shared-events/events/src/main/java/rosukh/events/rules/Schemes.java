package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Published versions of schemes, of one or of many.
///
/// @param lastDays last days in force that were set after publication, by scheme and version: a
///   later version closed this one, or it was retired. The document itself never changes.
public record Schemes(List<Scheme> versions, Map<String, LocalDate> lastDays) {

    /// What was found, and by which version.
    ///
    /// @param version null if none is in force
    public record Finding(@Nullable String version, Outcome outcome) {}

    public Schemes {
        versions = List.copyOf(versions);
        lastDays = Collections.unmodifiableMap(new LinkedHashMap<>(lastDays));
    }

    public static Schemes of(Collection<Scheme> versions) {
        return new Schemes(List.copyOf(versions), Map.of());
    }

    /// The same and one more version.
    public Schemes with(Scheme version) {
        List<Scheme> all = new ArrayList<>(versions);
        all.add(version);
        return new Schemes(all, lastDays);
    }

    /// The same, but a version ends on a day, unless it ends earlier anyway.
    public Schemes ending(String id, String version, LocalDate lastDay) {
        Map<String, LocalDate> days = new LinkedHashMap<>(lastDays);
        days.merge(key(id, version), lastDay, (one, other) -> one.isBefore(other) ? one : other);
        return new Schemes(versions, days);
    }

    /// When a version is in force.
    public Periods.Period period(Scheme scheme) {
        LocalDate own = scheme.effectiveTo();
        LocalDate set = lastDays.get(key(scheme.id(), scheme.version()));
        LocalDate last = own == null || (set != null && set.isBefore(own)) ? set : own;
        return new Periods.Period(scheme.version(), scheme.effectiveFrom(), last);
    }

    /// When the versions of a scheme are in force.
    public Periods periods(String id) {
        return new Periods(
                versions.stream()
                        .filter(scheme -> scheme.id().equals(id))
                        .map(this::period)
                        .toList());
    }

    /// The version of a scheme in force on a day.
    public Optional<Scheme> inForce(String id, LocalDate day) {
        return versions.stream()
                .filter(scheme -> scheme.id().equals(id) && period(scheme).covers(day))
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

    private static String key(String id, String version) {
        return id + "@" + version;
    }
}
