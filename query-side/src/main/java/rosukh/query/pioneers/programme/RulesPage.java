package rosukh.query.pioneers.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// The versions of the rules, and the form that drafts the next one.
@Controller
@Reads(Programme.GROUP)
class RulesPage {

    private final Programme programme;
    private final MessageSource messages;

    RulesPage(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    /// A version with its limits, shares and caps in words.
    ///
    /// @param publishable it is a draft of somebody else
    public record Shown(RulesVersion version, Tag state, List<Fact> facts, boolean publishable) {}

    @GetMapping("/pioneers/rules")
    String rules(Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "versions",
                programme.allRules().stream().map(each -> shown(each, words, ui)).toList());
        model.addAttribute("streamVersion", programme.rulesStreamVersion());
        model.addAttribute(
                "kinds",
                Arrays.stream(CommitmentKind.values())
                        .map(each -> new Option(each.name(), words.kind(each)))
                        .toList());
        model.addAttribute(
                "sizes",
                List.of("MICRO", "SMALL", "MEDIUM", "LARGE").stream()
                        .map(each -> new Option(each, words.say("size." + each)))
                        .toList());
        return "pioneers/rules";
    }

    private static Shown shown(RulesVersion version, Words words, Ui ui) {
        Tag state =
                version.draft()
                        ? new Tag(Tone.WARN, words.say("rules.draft"))
                        : new Tag(
                                Tone.GOOD,
                                words.say("rules.in-force", ui.format().date(version.from())));
        return new Shown(
                version,
                state,
                facts(version, words, ui),
                version.draft() && !version.draftedBy().equals(ui.reader().account()));
    }

    private static List<Fact> facts(RulesVersion version, Words words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        words.say("form.smallestSize"),
                        words.say("size." + version.smallestSize())));
        facts.add(Fact.of(words.say("form.leastPurchases"), words.rials(version.leastPurchases())));
        facts.add(Fact.of(words.say("form.leastRdSpend"), words.rials(version.leastRdSpend())));
        facts.add(Fact.of(words.say("form.leastYears"), ui.format().n(version.leastYears())));
        facts.add(
                Fact.of(
                        words.say("form.mostBrokenContracts"),
                        ui.format().n(version.mostBrokenContracts())));
        version.shares()
                .forEach(each ->
                        facts.add(
                                Fact.of(
                                        words.kind(each.kind()),
                                        words.say(
                                                "rules.share",
                                                words.share(each.share()),
                                                words.rials(each.cap())))));
        facts.add(Fact.of(words.say("form.reducedShare"), words.share(version.reducedShare())));
        facts.add(Fact.of(words.say("form.pioneerCap"), words.rials(version.pioneerCap())));
        facts.add(Fact.of(words.say("form.keepFrom"), words.share(version.keepFrom())));
        facts.add(Fact.of(words.say("form.lowerFrom"), words.share(version.lowerFrom())));
        facts.add(Fact.id(words.say("fact.drafted-by"), version.draftedBy()));
        if (version.publishedBy() != null)
            facts.add(Fact.id(words.say("fact.published-by"), version.publishedBy()));
        facts.add(Fact.id(words.say("fact.sha256"), version.sha256()));
        return List.copyOf(facts);
    }
}
