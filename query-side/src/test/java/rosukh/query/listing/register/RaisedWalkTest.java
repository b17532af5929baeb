package rosukh.query.listing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.listing.register.Boards.DAY;
import static rosukh.query.listing.register.Boards.GROWTH;
import static rosukh.query.listing.register.Boards.REFERENCE;
import static rosukh.query.listing.register.Boards.SHA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingEvent.ApplicationLodged;
import rosukh.events.listing.ListingEvent.CandidateTakenUp;
import rosukh.events.listing.ListingEvent.CandidateWithdrawn;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingEvent.ListingReviewClosed;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;
import rosukh.events.listing.ListingReviewOutcome;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever firms go through, what they raised is in the figures to the rial what a replay of their
/// streams makes of it, also after the view was made again.
@ViewTest
class RaisedWalkTest {

    private static final int FIRMS = 5;
    private static final int STEPS = 120;
    private static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired Listings listings;
    private final Map<String, List<ListingEvent>> streams = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void what_was_raised_reconciles_with_a_replay(long seed) throws Exception {
        log.clear();
        streams.clear();
        Boards boards = new Boards(log);
        boards.rules();
        for (int i = 1; i <= FIRMS; i++) boards.firm("f-" + i, "پیشگام " + i);
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) step("f-" + (1 + random.nextInt(FIRMS)), random);
        compare();
        log.rebuild(Listings.GROUP);
        compare();
    }

    private void step(String firm, Random random) {
        ListingBook book = ListingBook.of(firm, streams.getOrDefault(firm, List.of()));
        int number = book.application();
        ListingEvent next =
                switch (book.stage()) {
                    case NONE, DELISTED, WITHDRAWN ->
                            new CandidateTakenUp(firm, number + 1, GROWTH, 1, SHA, "omid", DAY);
                    case PREPARING ->
                            new ApplicationLodged(firm, number, GROWTH, REFERENCE, "omid", DAY);
                    case LODGED ->
                            random.nextInt(4) == 0
                                    ? new CandidateWithdrawn(firm, number, "no", "omid", DAY)
                                    : new FirmAdmitted(
                                            firm, number, GROWTH, 1, "KB-1", List.of(), REFERENCE,
                                            "mina", DAY);
                    case ADMITTED -> afterwards(firm, book, random);
                };
        streams.computeIfAbsent(firm, _ -> new ArrayList<>()).add(next);
        log.append(next);
    }

    private static ListingEvent afterwards(String firm, ListingBook book, Random random) {
        int number = book.application();
        if (book.open() != null && random.nextBoolean())
            return new ListingReviewClosed(
                    firm,
                    number,
                    book.reviews(),
                    random.nextBoolean()
                            ? ListingReviewOutcome.DELISTED
                            : ListingReviewOutcome.KEPT,
                    "seen",
                    "mina",
                    DAY);
        if (book.open() == null && random.nextInt(6) == 0)
            return new ListingReviewRaised(
                    firm,
                    number,
                    book.reviews() + 1,
                    "KB-1",
                    CertificateLoss.SUSPENDED,
                    DAY.plusDays(book.reviews()),
                    DAY);
        return new CapitalRaised(
                firm,
                number,
                book.raisings() + 1,
                1 + random.nextLong(AMOUNT_MAX),
                REFERENCE,
                "omid",
                DAY);
    }

    private void compare() throws Exception {
        long all = 0;
        int events = 0;
        for (Map.Entry<String, List<ListingEvent>> each : streams.entrySet()) {
            for (ListingEvent event : each.getValue())
                if (event instanceof CapitalRaised raised) {
                    all = Math.addExact(all, raised.amount());
                    events++;
                }
            assertThat(listings.candidates().find(each.getKey()).orElseThrow().book())
                    .isEqualTo(ListingBook.of(each.getKey(), each.getValue()));
        }
        Browser auditor = new Browser(mvc, "sina", "ROLE_auditor");
        assertThat(all).isPositive();
        assertThat(json(auditor, "/api/v1/listing-figures").path("raised").asLong()).isEqualTo(all);
        JsonNode deeds = json(auditor, "/api/v1/listing-deeds?event=capital-raised&limit=200");
        assertThat(deeds.path("total").asInt()).isEqualTo(events);
        long listed = 0;
        for (JsonNode each : deeds.path("items")) listed += each.path("amount").asLong();
        assertThat(listed).isEqualTo(all);
    }

    private static JsonNode json(Browser reader, String address) throws Exception {
        return new JsonMapper().readTree(reader.answer(address).getContentAsString());
    }
}
