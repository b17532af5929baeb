package rosukh.events.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingRulesEvent.ListingRulesDrafted;
import rosukh.events.listing.ListingRulesEvent.ListingRulesPublished;

/// The versions of the rules. At most the last one is a draft; of those in force on a day the last
/// one counts.
///
/// @param versions in order, the first is version 1
public record ListingRulesBook(List<Version> versions) {

    public static final ListingRulesBook NONE = new ListingRulesBook(List.of());

    /// One version.
    ///
    /// @param drafters everybody who wrote on it
    /// @param from first day in force; null while it is a draft
    public record Version(
            int number,
            String sha256,
            String document,
            List<String> drafters,
            LocalDate draftedOn,
            @Nullable LocalDate from,
            @Nullable String publishedBy) {

        public Version {
            drafters = List.copyOf(drafters);
        }
    }

    public ListingRulesBook {
        versions = List.copyOf(versions);
    }

    public static ListingRulesBook of(List<?> history) {
        ListingRulesBook book = NONE;
        for (Object event : history) book = book.after((ListingRulesEvent) event);
        return book;
    }

    public Optional<Version> version(int number) {
        return number < 1 || number > versions.size()
                ? Optional.empty()
                : Optional.of(versions.get(number - 1));
    }

    public Optional<Version> inForceOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(each -> each.from() != null && !day.isBefore(each.from()))
                .findFirst();
    }

    public ListingRulesBook after(ListingRulesEvent event) {
        return switch (event) {
            case ListingRulesDrafted e -> {
                Set<String> drafters = new LinkedHashSet<>(List.of(e.draftedBy()));
                version(e.version()).ifPresent(was -> drafters.addAll(was.drafters()));
                yield with(
                        new Version(
                                e.version(),
                                e.sha256(),
                                e.document(),
                                List.copyOf(drafters),
                                e.draftedOn(),
                                null,
                                null));
            }
            case ListingRulesPublished e -> {
                Version was = versions.get(e.version() - 1);
                yield with(
                        new Version(
                                was.number(),
                                was.sha256(),
                                was.document(),
                                was.drafters(),
                                was.draftedOn(),
                                e.inForceFrom(),
                                e.publishedBy()));
            }
        };
    }

    private ListingRulesBook with(Version version) {
        List<Version> all = new ArrayList<>(versions);
        if (version.number() > all.size()) all.add(version);
        else all.set(version.number() - 1, version);
        return new ListingRulesBook(all);
    }
}
