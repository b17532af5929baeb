package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Recording;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingReviewOutcome;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.LiveFacts;
import rosukh.events.listing.Readiness;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// One firm as its page shows it to a reader.
///
/// @param outcome null where its board is not known
public record CandidateSheet(
        CandidateFile file,
        Tag stage,
        @Nullable Tag outcome,
        List<String> reasons,
        List<Fact> facts,
        List<Gate> gates,
        List<Recorded> entries,
        List<Ask> asks,
        List<DeedRow> history) {

    /// A gate, how it came out and what was read for it.
    public record Gate(String code, String label, Tag truth, String reason, String values) {}

    /// What was recorded from one document.
    public record Recorded(Recording entry, Tag state, String values) {}

    static CandidateSheet of(
            Listings listings, CandidateFile file, Reader reader, ListingWords words, Ui ui) {
        LocalDate day = ui.today();
        Optional<ListingRules> rules = listings.rules(file.book().rulesVersion());
        Optional<Readiness> readiness = listings.readiness(file, day);
        Map<String, Object> values = listings.facts(file, day);
        return new CandidateSheet(
                file,
                words.tag(file.book().stage()),
                readiness.map(each -> words.tag(each.outcome())).orElse(null),
                readiness.stream()
                        .flatMap(each -> each.codes().stream())
                        .map(code -> words.in(rules.orElseThrow().text(code)))
                        .toList(),
                facts(listings, file, rules, words, ui),
                readiness.stream()
                        .flatMap(each -> each.verdicts().stream())
                        .map(each ->
                                new Gate(
                                        each.rule().code(),
                                        words.in(each.rule().label()),
                                        words.tag(each.judgement().truth()),
                                        String.valueOf(each.rule().refusal()),
                                        read(each.rule().condition().reads(), values)))
                        .toList(),
                file.book().entries().stream()
                        .map(each -> new Recorded(each, words.tag(each.state()), values(each)))
                        .toList(),
                asks(file, rules, reader, words),
                listings.deeds(reader).stream()
                        .filter(each -> each.firmId().equals(file.firmId()))
                        .map(each -> DeedRow.of(each, words))
                        .toList());
    }

    private static String read(Iterable<String> fields, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        for (String field : fields)
            all.add(field + " = " + (values.containsKey(field) ? values.get(field) : "?"));
        return String.join(", ", all);
    }

    private static String values(Recording entry) {
        return String.join(
                ", ",
                entry.facts().stream().map(each -> each.field() + " = " + each.value()).toList());
    }

    private static List<Fact> facts(
            Listings listings,
            CandidateFile file,
            Optional<ListingRules> rules,
            ListingWords words,
            Ui ui) {
        ListingBook book = file.book();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.link(words.say("fact.firm"), file.name(), "/firms/" + file.firmId()));
        rules.ifPresent(each ->
                facts.add(Fact.of(words.say("fact.board"), words.board(each, book.board()))));
        facts.add(
                Fact.link(
                        words.say("fact.rules"),
                        ui.format().n(book.rulesVersion()),
                        "/listing/rules#version-" + book.rulesVersion()));
        LiveFacts.certificate(listings.certificatesOf(file.firmId()), ui.today())
                .ifPresentOrElse(
                        each ->
                                facts.add(
                                        Fact.link(
                                                words.say("fact.certificate"),
                                                each.number(),
                                                "/certificates/" + each.number())),
                        () ->
                                facts.add(
                                        Fact.of(
                                                words.say("fact.certificate"),
                                                words.say("fact.certificate.none"))));
        facts.add(
                Fact.of(
                        words.say("fact.exposure"),
                        words.rials(listings.exposureOf(file.firmId()))));
        if (book.lodged() != null)
            facts.add(Fact.id(words.say("fact.lodged"), book.lodged().number()));
        if (book.admitted() != null)
            facts.add(Fact.id(words.say("fact.admitted"), book.admitted().number()));
        if (book.admittedOn() != null)
            facts.add(Fact.of(words.say("fact.admitted-on"), ui.format().date(book.admittedOn())));
        if (book.raised() > 0)
            facts.add(Fact.of(words.say("fact.raised"), words.rials(book.raised())));
        if (book.suspended())
            facts.add(Fact.of(words.say("fact.rests"), words.say("fact.rests.yes")));
        return List.copyOf(facts);
    }

    private static List<Ask> asks(
            CandidateFile file, Optional<ListingRules> rules, Reader reader, ListingWords words) {
        ListingBook book = file.book();
        String path = "/forms/listings/" + file.firmId();
        boolean officer = reader.may("officer");
        boolean decides = reader.may("manager", "committee");
        boolean leads = reader.may("officer", "manager");
        boolean way = ListingFigures.onItsWay(file);
        List<Ask> asks = new ArrayList<>();
        if (officer && book.running() && !book.suspended())
            asks.add(
                    Ask.of(
                            "record-facts",
                            path + "/facts",
                            Stream.concat(
                                            rules.stream()
                                                    .flatMap(each ->
                                                            each.recordable().keySet().stream())
                                                    .map(field ->
                                                            Blank.of("fact-" + field, Kind.TEXT)
                                                                    .whichMayBeEmpty()),
                                            Stream.of(Ask.document()))
                                    .toArray(Blank[]::new)));
        if (decides && book.running() && !book.suspended())
            for (Recording each : book.entries())
                if (each.state() == EntryState.RECORDED
                        && !each.recordedBy().equals(reader.account())) {
                    String about = words.format().n(each.number());
                    String entry = path + "/facts/" + each.number();
                    asks.add(Ask.about("verify-facts", about, entry + "/verification"));
                    asks.add(Ask.about("reject-facts", about, entry + "/rejection", Ask.grounds()));
                }
        if (officer && book.stage() == Stage.PREPARING && !book.suspended())
            asks.add(
                    Ask.of(
                            "lodge-application",
                            path + "/lodgement",
                            Ask.number(),
                            Ask.date(),
                            Ask.document()));
        if (decides
                && book.stage() == Stage.LODGED
                && !book.suspended()
                && !reader.account().equals(book.submittedBy()))
            asks.add(
                    Ask.of(
                            "admit-firm",
                            path + "/admission",
                            Ask.number(),
                            Ask.date(),
                            Ask.document()));
        if (officer && book.stage() == Stage.ADMITTED)
            asks.add(
                    Ask.of(
                            "record-capital",
                            path + "/raisings",
                            Blank.of("amount", Kind.NUMBER),
                            Ask.number(),
                            Ask.date(),
                            Ask.document()));
        if (decides && book.open() != null)
            asks.add(
                    Ask.of(
                            "close-listing-review",
                            path + "/review",
                            Blank.choice(
                                    "outcome",
                                    Arrays.stream(ListingReviewOutcome.values())
                                            .map(each ->
                                                    new Option(
                                                            each.name(),
                                                            words.say("review." + each)))
                                            .toList()),
                            Ask.grounds()));
        if (leads && way && !book.suspended())
            asks.add(Ask.of("suspend-candidate", path + "/suspension", Ask.grounds()));
        if (leads && book.running() && book.suspended())
            asks.add(Ask.of("resume-candidate", path + "/resumption", Ask.grounds()));
        if (leads && way)
            asks.add(Ask.of("withdraw-candidate", path + "/withdrawal", Ask.grounds()));
        return List.copyOf(asks);
    }
}
