package rosukh.command.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;
import rosukh.events.listing.Fact;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.rules.CanonicalJson;

/// A firm and the rules of the data file, told command by command.
final class Listed {

    static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    static final String FIRM = "f-1";
    static final String SHA = "a".repeat(64);
    static final String KB = "NOAFARIN_KB";
    static final String GROWTH = "NOAFARIN_GROWTH";
    static final KbCertificate VALID =
            new KbCertificate("KB-1", DAY.minusYears(1), DAY.plusYears(1), null, null);

    ListingBook book = ListingBook.none(FIRM);
    final ListingRulesBook rules = published();
    List<KbCertificate> certificates = new ArrayList<>(List.of(VALID));
    long exposure;

    static Map<String, Object> document() {
        try {
            return SchemeJson.object(
                    Files.readString(Path.of("src/test/resources/listing/farabourse.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What puts the rules of the data file in force, in its order.
    static List<ListingRulesCommand> ruling() {
        return List.of(
                new DraftListingRules(document(), "dara", DAY),
                new PublishListingRules(
                        1,
                        CanonicalJson.sha256(ListingRules.canonical(document())),
                        DAY,
                        "mina",
                        DAY));
    }

    static ListingRulesBook published() {
        ListingRulesBook book = ListingRulesBook.NONE;
        for (ListingRulesCommand each : ruling()) book = book.after(Ruling.decide(book, each));
        return book;
    }

    static List<Fact> facts() {
        return List.of(
                new Fact("legalForm", "PUBLIC_JOINT_STOCK"),
                new Fact("trustedAuditor", "true"),
                new Fact("majorityConsent", "true"),
                new Fact("article141", "false"),
                new Fact("namedShares", "true"),
                new Fact("adviserContract", "true"),
                new Fact("registeredCapitalRial", "100000000000"));
    }

    static Referenced reference() {
        return new Referenced("F-1405-12", DAY, SHA);
    }

    ListingEvent tell(ListingCommand command) {
        ListingEvent event = new Listing(book, rules, certificates, exposure).decide(command);
        book = book.after(event);
        return event;
    }

    Listed takenUp(String board) {
        tell(new TakeUpCandidate(FIRM, board, "omid", DAY));
        return this;
    }

    Listed verified(List<Fact> facts) {
        tell(new RecordFacts(FIRM, facts, SHA, "omid", DAY));
        tell(new VerifyFacts(FIRM, book.entries().size(), "mina", DAY));
        return this;
    }

    Listed lodged() {
        tell(new LodgeApplication(FIRM, reference(), "omid", DAY));
        return this;
    }

    static AdmitFirm admission() {
        return new AdmitFirm(FIRM, reference(), "mina", DAY);
    }
}
