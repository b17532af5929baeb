package rosukh.query.listing.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Recording;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingReviewOutcome;
import rosukh.events.listing.ListingRules;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Option;

/// What a reader may do with a firm on its way.
final class CandidateAsks {

    private final CandidateFile file;
    private final Reader reader;
    private final ListingWords words;
    private final String path;
    private final List<Ask> asks = new ArrayList<>();

    private CandidateAsks(CandidateFile file, Reader reader, ListingWords words) {
        this.file = file;
        this.reader = reader;
        this.words = words;
        this.path = "/forms/listings/" + file.firmId();
    }

    static List<Ask> of(
            CandidateFile file, Optional<ListingRules> rules, Reader reader, ListingWords words) {
        CandidateAsks all = new CandidateAsks(file, reader, words);
        all.papers(rules);
        all.exchange();
        all.course();
        return List.copyOf(all.asks);
    }

    private void papers(Optional<ListingRules> rules) {
        ListingBook book = file.book();
        if (!book.running() || book.suspended()) return;
        if (reader.may("officer"))
            asks.add(
                    Ask.of(
                            "record-facts",
                            path + "/facts",
                            Stream.concat(
                                            rules.stream().flatMap(this::fields),
                                            Stream.of(Ask.document()))
                                    .toArray(Blank[]::new)));
        if (!reader.may("manager", "committee")) return;
        for (Recording each : book.entries())
            if (each.state() == EntryState.RECORDED
                    && !each.recordedBy().equals(reader.account())) {
                String about = words.format().n(each.number());
                String entry = path + "/facts/" + each.number();
                asks.add(Ask.about("verify-facts", about, entry + "/verification"));
                asks.add(Ask.about("reject-facts", about, entry + "/rejection", Ask.grounds()));
            }
    }

    private Stream<Blank> fields(ListingRules rules) {
        return rules.recordable().entrySet().stream()
                .map(each -> {
                    String name = "fact-" + each.getKey();
                    Blank blank =
                            switch (each.getValue()) {
                                case BOOLEAN -> Blank.choice(name, yesOrNo(each.getKey()));
                                case INTEGER -> Blank.of(name, Kind.NUMBER);
                                case DATE, ENUM, SET, INTEGER_LIST -> Blank.of(name, Kind.TEXT);
                            };
                    return blank.whichMayBeEmpty();
                });
    }

    private List<Option> yesOrNo(String field) {
        return Stream.of("true", "false")
                .map(each -> new Option(each, words.value(field, each)))
                .toList();
    }

    private void exchange() {
        ListingBook book = file.book();
        boolean officer = reader.may("officer");
        boolean decides = reader.may("manager", "committee");
        if (officer && book.stage() == Stage.PREPARING && !book.suspended())
            asks.add(referenced("lodge-application", "/lodgement"));
        if (decides
                && book.stage() == Stage.LODGED
                && !book.suspended()
                && !reader.account().equals(book.submittedBy()))
            asks.add(referenced("admit-firm", "/admission"));
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
                            Blank.choice("outcome", outcomes()),
                            Ask.grounds()));
    }

    private Ask referenced(String name, String step) {
        return Ask.of(name, path + step, Ask.number(), Ask.date(), Ask.document());
    }

    private List<Option> outcomes() {
        return Arrays.stream(ListingReviewOutcome.values())
                .map(each -> new Option(each.name(), words.say("review." + each)))
                .toList();
    }

    private void course() {
        ListingBook book = file.book();
        if (!reader.may("officer", "manager")) return;
        if (file.onItsWay() && !book.suspended())
            asks.add(Ask.of("suspend-candidate", path + "/suspension", Ask.grounds()));
        if (book.running() && book.suspended())
            asks.add(Ask.of("resume-candidate", path + "/resumption", Ask.grounds()));
        if (file.onItsWay())
            asks.add(Ask.of("withdraw-candidate", path + "/withdrawal", Ask.grounds()));
    }
}
