package rosukh.command.listing;

import static rosukh.command.listing.ListingRefusal.LISTING_RULES_BACKDATED;
import static rosukh.command.listing.ListingRefusal.LISTING_RULES_DIFFER;
import static rosukh.command.listing.ListingRefusal.LISTING_RULES_FLAWED;
import static rosukh.command.listing.ListingRefusal.LISTING_RULES_NONE;
import static rosukh.command.listing.ListingRefusal.LISTING_RULES_PUBLISHED;
import static rosukh.command.listing.ListingRefusal.LISTING_RULES_UNCHANGED;
import static rosukh.command.listing.ListingRefusal.LISTING_RULES_UNKNOWN;
import static rosukh.command.listing.ListingRefusal.LISTING_SECOND_PERSON;

import java.time.LocalDate;
import java.util.Map;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.Violation;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesBook.Version;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.events.listing.ListingRulesEvent.ListingRulesDrafted;
import rosukh.events.listing.ListingRulesEvent.ListingRulesPublished;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.rules.SchemeFlawed;

/// The rules on the rules: one person drafts, another publishes exactly what was drafted.
final class Ruling {

    private Ruling() {}

    static ListingRulesEvent decide(ListingRulesBook book, ListingRulesCommand command) {
        return switch (command) {
            case DraftListingRules draft -> draft(book, draft);
            case PublishListingRules publish -> publish(book, publish);
        };
    }

    /// The rules of a version that dossiers and applications rest on.
    static ListingRules rules(Version version) {
        return ListingRules.parse(SchemeJson.object(version.document()));
    }

    static ListingRules rules(ListingRulesBook book, int version) {
        return rules(known(book, version));
    }

    /// The version by which something begins on a day.
    static Version inForce(ListingRulesBook book, LocalDate day) {
        return book.inForceOn(day)
                .orElseThrow(() -> LISTING_RULES_NONE.because("no version is in force on " + day));
    }

    private static ListingRulesDrafted draft(ListingRulesBook book, DraftListingRules command) {
        String document = checked(command.document());
        String sha256 = CanonicalJson.sha256(document);
        int last = book.versions().size();
        boolean open = last > 0 && book.versions().getLast().from() == null;
        if (open && book.versions().getLast().sha256().equals(sha256))
            throw LISTING_RULES_UNCHANGED.because("the draft says the same");
        return new ListingRulesDrafted(
                open ? last : last + 1, sha256, document, command.by(), command.on());
    }

    private static String checked(Map<String, Object> document) {
        try {
            ListingRules.parse(document);
            return ListingRules.canonical(document);
        } catch (SchemeFlawed flawed) {
            throw LISTING_RULES_FLAWED.because(
                    flawed.flaws().size() + " things are wrong with the document",
                    flawed.flaws().stream()
                            .map(flaw ->
                                    new Violation(flaw.path(), flaw.code().name(), flaw.detail()))
                            .toList());
        }
    }

    private static ListingRulesPublished publish(
            ListingRulesBook book, PublishListingRules command) {
        Version version = known(book, command.version());
        if (version.from() != null)
            throw LISTING_RULES_PUBLISHED.because("it is in force from " + version.from());
        if (!version.sha256().equals(command.sha256()))
            throw LISTING_RULES_DIFFER.because("the draft has the hash " + version.sha256());
        if (version.drafters().contains(command.by()))
            throw LISTING_SECOND_PERSON.because("whoever drafted them does not publish them");
        if (command.from().isBefore(command.on()))
            throw LISTING_RULES_BACKDATED.because("they are published on " + command.on());
        return new ListingRulesPublished(
                command.version(), version.sha256(), command.from(), command.by(), command.on());
    }

    private static Version known(ListingRulesBook book, int version) {
        return book.version(version)
                .orElseThrow(() -> LISTING_RULES_UNKNOWN.because("there is no version " + version));
    }
}
