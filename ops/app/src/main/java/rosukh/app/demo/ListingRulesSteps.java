package rosukh.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.events.listing.LiveFacts;
import rosukh.events.rules.CanonicalJson;

/// The rules of the demo's listing: the data file, and from autumn on a second version whose growth
/// board also limits what the guarantee fund may have at stake for a firm.
final class ListingRulesSteps {

    static final LocalDate FIRST_ON = LocalDate.of(2026, 4, 11);
    static final LocalDate SECOND_ON = LocalDate.of(2026, 9, 12);

    static final String LIMITED = "NOAFARIN_GROWTH";
    static final long EXPOSURE_MAX = 20_000_000_000L;

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;

    private ListingRulesSteps() {}

    static List<Step> first() {
        return version(1, document(), FIRST_ON);
    }

    static List<Step> second() {
        return version(2, limited(), SECOND_ON);
    }

    /// The data file.
    static Map<String, Object> document() {
        try (InputStream in =
                Objects.requireNonNull(
                        ListingRulesSteps.class.getResourceAsStream("/demo/farabourse.json"))) {
            return SchemeJson.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with one more gate on the growth board.
    static Map<String, Object> limited() {
        Map<String, Object> document = new LinkedHashMap<>(document());
        document.put(
                "boards",
                ((List<?>) Objects.requireNonNull(document.get("boards")))
                        .stream().map(each -> limited((Map<?, ?>) each)).toList());
        document.put(
                "codes",
                with(
                        document.get("codes"),
                        Map.of(
                                "code",
                                "L_EXPOSURE",
                                "text",
                                label(
                                        "The guarantee fund has too much at stake",
                                        "ضمانت‌های جاری صندوق بیش از اندازه است"))));
        return document;
    }

    private static Map<?, ?> limited(Map<?, ?> board) {
        if (!LIMITED.equals(board.get("code"))) return board;
        Map<Object, Object> changed = new LinkedHashMap<>(board);
        changed.put(
                "rules",
                with(
                        board.get("rules"),
                        Map.of(
                                "code",
                                "G2",
                                "label",
                                label(
                                        "Guarantees in use at most 20 bn IRR",
                                        "ضمانت‌های جاری حداکثر ۲۰ میلیارد ریال"),
                                "op",
                                "MAX",
                                "field",
                                LiveFacts.EXPOSURE,
                                "value",
                                EXPOSURE_MAX,
                                "refusal",
                                "L_EXPOSURE")));
        return changed;
    }

    private static List<Object> with(@Nullable Object list, Object more) {
        List<Object> all = new ArrayList<>((List<?>) Objects.requireNonNull(list));
        all.add(more);
        return all;
    }

    private static Map<String, String> label(String en, String fa) {
        return Map.of("en", en, "fa", fa);
    }

    private static List<Step> version(int number, Map<String, Object> document, LocalDate on) {
        String sha256 = CanonicalJson.sha256(ListingRules.canonical(document));
        String key = number == 1 ? "rules" : "rules-" + number;
        return List.of(
                step(
                        key + "-draft",
                        new DraftListingRules(document, OFFICER.account(), on),
                        OFFICER),
                step(
                        key,
                        new PublishListingRules(number, sha256, on, MANAGER.account(), on),
                        MANAGER));
    }

    private static Step step(String key, Object command, Actor actor) {
        return Step.of(ListingRulesEvent.STREAM, "demo-listing-" + key, command, actor);
    }
}
