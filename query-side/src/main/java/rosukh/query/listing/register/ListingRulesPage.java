package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesBook.Version;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// The versions of the checklist and the gates.
@Controller
@Reads(Listings.GROUP)
class ListingRulesPage {

    private final Listings listings;
    private final MessageSource messages;

    ListingRulesPage(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    /// A version of the rules with its boards.
    public record ShownVersion(Version version, Tag state, List<Fact> facts, boolean publishable) {}

    @GetMapping("/listing/rules")
    String rules(Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        ListingRulesFile file = listings.rulesFile();
        model.addAttribute(
                "versions",
                file.book().versions().reversed().stream()
                        .map(each -> shown(each, words, ui))
                        .toList());
        model.addAttribute("streamVersion", file.version());
        return "listing/rules";
    }

    private ShownVersion shown(Version version, ListingWords words, Ui ui) {
        LocalDate from = version.from();
        Tag state =
                from == null
                        ? new Tag(Tone.WARN, words.say("rules.draft"))
                        : new Tag(Tone.GOOD, words.say("rules.in-force", ui.format().date(from)));
        return new ShownVersion(
                version,
                state,
                facts(version, words),
                from == null && !version.drafters().contains(ui.reader().account()));
    }

    private List<Fact> facts(Version version, ListingWords words) {
        ListingRules rules = listings.rules(version);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("rules.items"), words.format().n(rules.items().size())));
        rules.boards()
                .forEach(board ->
                        facts.add(
                                Fact.of(
                                        words.in(board.name()),
                                        words.all(
                                                board.gates().rules().stream()
                                                        .map(each -> words.in(each.label()))
                                                        .toList()))));
        facts.add(Fact.id(words.say("rules.drafted-by"), String.join(", ", version.drafters())));
        if (version.publishedBy() != null)
            facts.add(Fact.id(words.say("rules.published-by"), version.publishedBy()));
        facts.add(Fact.id(words.say("rules.sha256"), version.sha256()));
        return facts;
    }
}
