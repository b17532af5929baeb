package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.Recording;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.LiveFacts;
import rosukh.events.listing.Readiness;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Fact;
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
    public record Gate(String code, String label, Tag truth, List<String> values) {}

    /// What was recorded from one document.
    public record Recorded(Recording entry, Tag state, List<String> values) {}

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
                        .map(code -> words.reason(rules.orElseThrow(), code))
                        .toList(),
                facts(listings, file, rules, words, ui),
                readiness.stream()
                        .flatMap(each -> each.verdicts().stream())
                        .map(each ->
                                new Gate(
                                        each.rule().code(),
                                        words.in(each.rule().label()),
                                        words.tag(each.judgement().truth()),
                                        read(each.rule().condition().reads(), values, words)))
                        .toList(),
                file.book().entries().stream()
                        .map(each ->
                                new Recorded(each, words.tag(each.state()), values(each, words)))
                        .toList(),
                CandidateAsks.of(file, rules, reader, words),
                listings.deedsOf(file.firmId()).stream()
                        .map(each -> DeedRow.of(each, listings, words))
                        .toList());
    }

    private static List<String> read(
            Iterable<String> fields, Map<String, Object> values, ListingWords words) {
        List<String> all = new ArrayList<>();
        for (String field : fields) all.add(said(field, values.get(field), words));
        return List.copyOf(all);
    }

    private static List<String> values(Recording entry, ListingWords words) {
        return entry.facts().stream().map(each -> said(each.field(), each.value(), words)).toList();
    }

    private static String said(String field, @Nullable Object value, ListingWords words) {
        return words.say("says", words.field(field), words.value(field, value));
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
}
