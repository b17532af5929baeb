package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// The organisation's own dossier, and what it owes the exchange as a member.
@Controller
@Reads(Listings.GROUP)
class MembershipPage {

    private final Listings listings;
    private final MessageSource messages;

    MembershipPage(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    @GetMapping("/listing/membership")
    String membership(Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "sheet", MembershipSheet.of(listings, reader, ListingWords.of(messages, ui), ui));
        return "listing/membership";
    }

    @GetMapping("/listing/obligations")
    String obligations(@RequestParam(required = false) @Nullable String state, Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        LocalDate day = ui.today();
        model.addAttribute("filters", List.of(filter(state, words)));
        model.addAttribute(
                "due",
                listings.obligations(state, day).stream()
                        .map(each -> MembershipSheet.owed(each, day, words))
                        .toList());
        return "listing/obligations";
    }

    private static Filter filter(@Nullable String state, ListingWords words) {
        return Filter.choice(
                "state",
                words.say("column.stage"),
                Arrays.stream(Due.State.values())
                        .map(each -> new Option(each.name(), words.say("obligations." + each)))
                        .toList(),
                state == null ? "" : state);
    }
}
