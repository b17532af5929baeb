package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.Completeness;
import rosukh.events.listing.ItemState;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipBook.Delivered;
import rosukh.events.listing.MembershipBook.Stage;
import rosukh.events.listing.ObligationKind;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// The organisation's own dossier as its page shows it to a reader.
public record MembershipSheet(
        MembershipFile file,
        List<Fact> facts,
        List<Item> items,
        List<Owed> due,
        List<Ask> asks,
        List<DeedRow> history) {

    /// A document of the checklist.
    public record Item(String code, String label, boolean mandatory, Tag state, String document) {}

    /// Something owed with its day.
    public record Owed(Due due, String kind, Tag state, String amount) {}

    static MembershipSheet of(Listings listings, Reader reader, ListingWords words, Ui ui) {
        MembershipFile file = listings.membership();
        MembershipBook book = file.book();
        LocalDate day = ui.today();
        Optional<ListingRules> rules = listings.rules(book.rulesVersion());
        List<Due> due = new ArrayList<>(Due.supplements(book, listings.calendar().book()));
        due.addAll(Due.obligations(book, listings.calendar().book()));
        return new MembershipSheet(
                file,
                facts(book, rules, words, ui),
                rules.stream()
                        .flatMap(each -> each.items().stream())
                        .map(each -> item(each, book, words))
                        .toList(),
                due.stream().map(each -> owed(each, day, words)).toList(),
                asks(book, rules, due, reader, words),
                listings.deedsOf("").stream()
                        .map(each -> DeedRow.of(each, listings, words))
                        .toList());
    }

    private static List<Fact> facts(
            MembershipBook book, Optional<ListingRules> rules, ListingWords words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("membership.stage"), words.say("dossier." + book.stage())));
        if (book.stage() == Stage.NONE) return facts;
        facts.add(Fact.of(words.say("membership.dossier"), ui.format().n(book.dossier())));
        facts.add(
                Fact.link(
                        words.say("fact.rules"),
                        ui.format().n(book.rulesVersion()),
                        "/listing/rules#version-" + book.rulesVersion()));
        rules.map(each -> Completeness.of(each.items(), book.states()))
                .ifPresent(each ->
                        facts.add(
                                Fact.of(
                                        words.say("figure.completeness"),
                                        words.percent(each.percent()))));
        if (book.filed() != null)
            facts.add(Fact.id(words.say("membership.filed"), book.filed().number()));
        if (book.admitted() != null)
            facts.add(Fact.id(words.say("fact.admitted"), book.admitted().number()));
        if (book.admitted() != null)
            facts.add(
                    Fact.of(
                            words.say("membership.reference-date"),
                            ui.format().date(book.admitted().date())));
        if (book.until() != null)
            facts.add(Fact.of(words.say("membership.until"), ui.format().date(book.until())));
        return facts;
    }

    private static Item item(ListingRules.Item item, MembershipBook book, ListingWords words) {
        @Nullable Delivered delivered = book.items().get(item.code());
        return new Item(
                item.code(),
                words.in(item.label()),
                item.mandatory(),
                delivered == null
                        ? new Tag(Tone.NEUTRAL, words.say("item.MISSING"))
                        : words.tag(delivered.state()),
                delivered == null ? "" : delivered.documentSha256());
    }

    static Owed owed(Due due, LocalDate day, ListingWords words) {
        Tag state =
                !due.open()
                        ? new Tag(Tone.GOOD, words.say("due.done"))
                        : due.overdueOn(day)
                                ? new Tag(Tone.BAD, words.say("due.over"))
                                : new Tag(Tone.INFO, words.say("due.open"));
        return new Owed(
                due,
                words.say("owed." + due.kind()),
                state,
                due.amount() == 0 ? "" : words.rials(due.amount()));
    }

    private static List<Ask> asks(
            MembershipBook book,
            Optional<ListingRules> rules,
            List<Due> due,
            Reader reader,
            ListingWords words) {
        String path = "/forms/listing-membership";
        boolean officer = reader.may("officer");
        boolean decides = reader.may("manager", "committee");
        Stage stage = book.stage();
        List<Ask> asks = new ArrayList<>();
        if (officer && (stage == Stage.NONE || stage == Stage.WITHDRAWN))
            asks.add(Ask.of("open-dossier", path + "/dossiers"));
        if (stage == Stage.PREPARING || stage == Stage.FILED)
            for (ListingRules.Item each : rules.map(ListingRules::items).orElse(List.of())) {
                Delivered delivered = book.items().get(each.code());
                String at = path + "/items/" + each.code();
                String about = words.in(each.label());
                if (officer && (delivered == null || delivered.state() != ItemState.ACCEPTED))
                    asks.add(Ask.about("deliver-item", about, at + "/documents", Ask.document()));
                if (decides
                        && delivered != null
                        && delivered.state() == ItemState.PENDING
                        && !delivered.recordedBy().equals(reader.account())) {
                    asks.add(Ask.about("accept-item", about, at + "/acceptance"));
                    asks.add(Ask.about("reject-item", about, at + "/rejection", Ask.grounds()));
                }
            }
        if (officer && stage == Stage.PREPARING)
            asks.add(referenced("file-dossier", "", path + "/filing"));
        if (officer && stage == Stage.FILED)
            asks.add(
                    Ask.of(
                            "request-supplement",
                            path + "/supplements",
                            Blank.of("asked", Kind.AREA),
                            Blank.of("workingDays", Kind.NUMBER),
                            Ask.number(),
                            Ask.date(),
                            Ask.document()));
        if (decides && stage == Stage.FILED)
            asks.add(until("admit-membership", path + "/admission"));
        for (Due each : due)
            if (officer && each.open())
                asks.add(
                        each.what().equals("SUPPLEMENT")
                                ? Ask.about(
                                        "answer-supplement",
                                        each.title(),
                                        path + "/supplements/" + each.number() + "/answer",
                                        Ask.document())
                                : referenced(
                                        "meet-obligation",
                                        each.title(),
                                        path + "/obligations/" + each.number() + "/fulfilment"));
        if (officer && stage == Stage.ADMITTED) asks.add(obligation(path, words));
        if (decides && stage == Stage.ADMITTED)
            asks.add(until("renew-membership", path + "/renewals"));
        if (decides && stage != Stage.NONE && stage != Stage.WITHDRAWN)
            asks.add(
                    Ask.of(
                            "withdraw-membership",
                            path + "/withdrawal",
                            Ask.grounds(),
                            Ask.number(),
                            Ask.date(),
                            Ask.document()));
        return List.copyOf(asks);
    }

    private static Ask referenced(String name, String about, String path) {
        return Ask.about(name, about, path, Ask.number(), Ask.date(), Ask.document());
    }

    private static Ask until(String name, String path) {
        return Ask.of(
                name, path, Ask.number(), Ask.date(), Ask.document(), Blank.of("until", Kind.DATE));
    }

    private static Ask obligation(String path, ListingWords words) {
        return Ask.of(
                "set-obligation",
                path + "/obligations",
                Blank.choice(
                        "kind",
                        Arrays.stream(ObligationKind.values())
                                .map(each -> new Option(each.name(), words.say("owed." + each)))
                                .toList()),
                Blank.of("title", Kind.TEXT),
                Blank.of("amount", Kind.NUMBER).whichMayBeEmpty(),
                Blank.of("begins", Kind.DATE),
                Blank.of("workingDays", Kind.NUMBER));
    }
}
