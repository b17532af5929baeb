package rosukh.events.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.TermsEvent.TermsDiscarded;
import rosukh.events.zones.TermsEvent.TermsDrafted;
import rosukh.events.zones.TermsEvent.TermsPublished;

/// The published terms of placement.
///
/// @param versions in the order they begin
public record PublishedTerms(List<IncentiveTerms> versions) {

    public static final PublishedTerms NONE = new PublishedTerms(List.of());

    public PublishedTerms {
        versions = List.copyOf(versions);
    }

    public PublishedTerms after(TermsEvent event) {
        return switch (event) {
            case TermsPublished e -> {
                List<IncentiveTerms> all = new ArrayList<>(versions);
                all.add(e.terms());
                yield new PublishedTerms(all);
            }
            case TermsDrafted _, TermsDiscarded _ -> this;
        };
    }

    public Optional<IncentiveTerms> find(String version) {
        return versions.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /// The version in force on a day; empty before the first.
    public Optional<IncentiveTerms> inForce(LocalDate day) {
        IncentiveTerms found = null;
        for (IncentiveTerms each : versions) if (!day.isBefore(each.effectiveFrom())) found = each;
        return Optional.ofNullable(found);
    }

    /// First day of the last version; null without any.
    public @Nullable LocalDate lastFrom() {
        return versions.isEmpty() ? null : versions.getLast().effectiveFrom();
    }
}
