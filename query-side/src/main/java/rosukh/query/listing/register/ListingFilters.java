package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.Readiness.Outcome;
import rosukh.events.rules.Truth;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.listing.register.ListingQuery.Attention;

/// The filters over the list of firms.
record ListingFilters(Listings listings, ListingWords words, LocalDate day) {

    List<Filter> of(ListingQuery query) {
        List<Filter> filters = new ArrayList<>();
        filters.add(Filter.text("q", words.say("filter.q"), text(query.q())));
        filters.add(
                Filter.choice("board", words.say("column.board"), boards(), text(query.board())));
        filters.add(
                choice(
                        "stage",
                        "column.stage",
                        "stage.",
                        Arrays.stream(Stage.values()).filter(each -> each != Stage.NONE).toList(),
                        query.stage()));
        filters.add(
                choice(
                        "outcome",
                        "column.outcome",
                        "outcome.",
                        List.of(Outcome.values()),
                        query.outcome()));
        filters.add(
                choice(
                        "attention",
                        "filter.attention",
                        "attention.",
                        List.of(Attention.values()),
                        query.attention()));
        String blocked = text(query.blocked());
        if (!blocked.isEmpty())
            filters.add(
                    chosen(
                            "blocked",
                            "column.reasons",
                            listings.reason(blocked, words, day),
                            blocked));
        String gate = text(query.gate());
        if (!gate.isEmpty()) {
            filters.add(
                    chosen(
                            "gate",
                            "column.gate",
                            listings.gate(text(query.board()), gate, words),
                            gate));
            filters.add(
                    choice(
                            "truth",
                            "column.truth",
                            "truth.",
                            List.of(Truth.values()),
                            query.truth()));
        }
        return List.copyOf(filters);
    }

    /// The boards a firm can be taken up for on the day.
    List<Option> boards() {
        return listings.inForce(day).map(ListingRules::boards).orElse(List.of()).stream()
                .map(each -> new Option(each.code(), words.in(each.name())))
                .toList();
    }

    private Filter choice(
            String name, String label, String prefix, List<?> choices, @Nullable String chosen) {
        return Filter.choice(
                name,
                words.say(label),
                choices.stream()
                        .map(each -> new Option(each.toString(), words.say(prefix + each)))
                        .toList(),
                text(chosen));
    }

    /// A filter that a figure sets: it can only be taken off again.
    private Filter chosen(String name, String label, String text, String value) {
        return Filter.choice(name, words.say(label), List.of(new Option(value, text)), value);
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}
