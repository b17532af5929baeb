package rosukh.query.listing.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.show.Ui;

/// The events behind figures, the last one first.
@Controller
@Reads(Listings.GROUP)
class ListingDeedsPage {

    private static final int ROWS = 50;

    private final Listings listings;
    private final MessageSource messages;

    ListingDeedsPage(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    @GetMapping("/listing/deeds")
    String deeds(
            ListingQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        List<ListingDeed> all = behind(listings, query, reader, ui.today());
        model.addAttribute(
                "sum",
                words.rials(
                        all.stream().mapToLong(ListingFigures::raised).reduce(0, Math::addExact)));
        model.addAttribute(
                "page",
                Cut.page(all, ListingDeed::key, Cursor.of(after, before), ROWS)
                        .map(each -> DeedRow.of(each, listings, words)));
        return "listing/deeds";
    }

    @GetMapping("/listing/deeds.csv")
    void csv(ListingQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        ListingWords words = ListingWords.of(messages, ui);
        List<ListingDeed> behind = behind(listings, query, reader, ui.today());
        CsvFile.answer(
                response,
                "listing-events",
                file -> {
                    file.row(
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("column.firm"),
                            words.say("column.board"),
                            words.say("column.subject"),
                            words.say("column.amount"),
                            words.say("column.position"));
                    for (ListingDeed each : behind)
                        file.row(
                                ui.format().dateInput(each.on()),
                                each.event(),
                                each.firmName(),
                                each.board(),
                                each.subject(),
                                each.amount(),
                                each.at());
                });
    }

    /// The events behind a figure; where it counts firms by how they stand, all events of these.
    static List<ListingDeed> behind(
            Listings listings, ListingQuery query, Reader reader, LocalDate day) {
        Predicate<Standing> asked = query.asked();
        Set<String> firms =
                query.ofStanding()
                        ? Standing.all(listings, reader, day).stream()
                                .filter(asked)
                                .map(each -> each.file().firmId())
                                .collect(Collectors.toSet())
                        : Set.of();
        return listings.deeds(reader).stream().filter(each -> query.takes(each, firms)).toList();
    }
}
