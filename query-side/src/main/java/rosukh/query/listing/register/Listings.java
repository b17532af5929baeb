package rosukh.query.listing.register;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRules.Board;
import rosukh.events.listing.ListingRulesBook.Version;
import rosukh.events.listing.LiveFacts;
import rosukh.events.listing.Readiness;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarFacts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The documents of the listing and the questions asked of them. How ready a firm is is never
/// stored: it is judged when it is asked for, by the verified values and the certificate as it
/// stands.
@Component
class Listings {

    static final String GROUP = "listing.register";
    static final String CANDIDATES = "listing_candidates_v1";
    static final String FIRMS = "listing_firms_v1";
    static final String CERTIFICATES = "listing_certificates_v1";
    static final String MEMBERSHIP = "listing_membership_v1";
    static final String RULES = "listing_rules_v1";
    static final String DEEDS = "listing_deeds_v1";
    static final String CALENDAR = "listing_calendar_v1";
    static final String FUND = "listing_fund_v1";

    static final String ONE = "one";

    /// A review is open.
    static final Bson UNDER_REVIEW = Filters.ne("book.open", null);

    /// More than any firm will ever hold.
    private static final int CERTIFICATES_MAX = 10_000;

    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};

    private final ViewStore<CandidateFile> candidates;
    private final ViewStore<KnownFirm> firms;
    private final ViewStore<HeldCertificate> certificates;
    private final ViewStore<MembershipFile> membership;
    private final ViewStore<ListingRulesFile> rules;
    private final ViewStore<ListingDeed> deeds;
    private final CalendarFacts calendar;
    private final FundFacts fund;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, ListingRules> parsed = new ConcurrentHashMap<>();

    Listings(ViewStores stores, ViewChanges hub) {
        candidates = stores.open(CANDIDATES, CandidateFile.class);
        firms = stores.open(FIRMS, KnownFirm.class);
        certificates = stores.open(CERTIFICATES, HeldCertificate.class, "firmId");
        membership = stores.open(MEMBERSHIP, MembershipFile.class);
        rules = stores.open(RULES, ListingRulesFile.class);
        deeds = stores.open(DEEDS, ListingDeed.class, "event", "firmId", Sort.newest("at").index());
        calendar = new CalendarFacts(stores, CALENDAR, hub, GROUP);
        fund = new FundFacts(stores, hub);
    }

    ViewStore<CandidateFile> candidates() {
        return candidates;
    }

    ViewStore<KnownFirm> firms() {
        return firms;
    }

    ViewStore<HeldCertificate> certificates() {
        return certificates;
    }

    ViewStore<MembershipFile> memberships() {
        return membership;
    }

    ViewStore<ListingRulesFile> ruleFiles() {
        return rules;
    }

    ViewStore<ListingDeed> deeds() {
        return deeds;
    }

    CalendarFacts calendar() {
        return calendar;
    }

    FundFacts fund() {
        return fund;
    }

    MembershipFile membership() {
        return membership.find(ONE).orElse(MembershipFile.NONE);
    }

    ListingRulesFile rulesFile() {
        return rules.find(ONE).orElse(ListingRulesFile.NONE);
    }

    /// The rules of a version; empty where there is none.
    Optional<ListingRules> rules(int version) {
        return rulesFile().book().version(version).map(this::rules);
    }

    /// A version never changes once it is published, and a draft is known by its hash.
    ListingRules rules(Version version) {
        return parsed.computeIfAbsent(
                version.sha256(),
                _ -> ListingRules.parse(json.readValue(version.document(), TREE)));
    }

    /// The rules that are pinned for whoever is taken up on a day; empty where there are none.
    Optional<ListingRules> inForce(LocalDate day) {
        return rulesFile().book().inForceOn(day).map(this::rules);
    }

    /// A reason in words, by the last version that has it.
    String reason(String code, ListingWords words, LocalDate day) {
        return versions()
                .filter(each -> each.texts().containsKey(code))
                .findFirst()
                .or(() -> inForce(day))
                .map(each -> words.reason(each, code))
                .orElse(code);
    }

    /// A gate of a board in words, by the last version that has it.
    String gate(String board, String code, ListingWords words) {
        return versions()
                .flatMap(each -> each.board(board).stream())
                .flatMap(each -> each.gates().rules().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> words.in(each.label()))
                .orElse(code);
    }

    /// Published versions, the last one first.
    private Stream<ListingRules> versions() {
        return rulesFile().book().versions().reversed().stream()
                .filter(each -> each.from() != null)
                .map(this::rules);
    }

    /// Obligations of the member.
    ///
    /// @param state a [Due.State]; empty for all
    List<Due> obligations(@Nullable String state, LocalDate day) {
        Due.State asked = ListingQuery.chosen("state", state, Due.State.values());
        return Due.obligations(membership().book(), calendar.book()).stream()
                .filter(each -> asked == null || asked.takes(each, day))
                .toList();
    }

    /// Every firm within reach, by name.
    List<CandidateFile> all(Reader reader) {
        List<CandidateFile> all = new ArrayList<>();
        candidates.forEach(reach(reader), all::add);
        all.sort(CandidateFile.BY_NAME);
        return all;
    }

    /// How many firms within reach have a review that nobody has decided.
    long underReview(Reader reader) {
        return candidates.count(Filters.and(reach(reader), UNDER_REVIEW));
    }

    private static Bson reach(Reader reader) {
        return reader.reach("firmId", "provinceKey", "estateKey");
    }

    Optional<CandidateFile> find(String firmId, Reader reader) {
        return candidates
                .find(firmId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    /// Every event within reach, the last one first; those of the dossier are for everybody.
    List<ListingDeed> deeds(Reader reader) {
        List<ListingDeed> all = new ArrayList<>();
        deeds.forEach(
                new Document(),
                Sort.newest("at"),
                each -> {
                    if (each.firmId().isEmpty()
                            || reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                        all.add(each);
                });
        return all;
    }

    /// Every event of a firm, or of the dossier, the last one first.
    ///
    /// @param firmId empty for the dossier
    List<ListingDeed> deedsOf(String firmId) {
        List<ListingDeed> all = new ArrayList<>();
        deeds.forEach(Filters.eq("firmId", firmId), Sort.newest("at"), all::add);
        return all;
    }

    List<KbCertificate> certificatesOf(String firmId) {
        return certificates
                .list(Filters.eq("firmId", firmId), new Document("_id", 1), CERTIFICATES_MAX)
                .stream()
                .map(HeldCertificate::certificate)
                .toList();
    }

    /// Rials the guarantee fund has reserved and outstanding for a firm, by the fund's own book.
    long exposureOf(String firmId) {
        return fund.book().exposureOfFirm(firmId);
    }

    /// What the gates are judged by on a day: verified values, and those read from other streams.
    Map<String, Object> facts(CandidateFile file, LocalDate day) {
        Map<String, Object> facts = new LinkedHashMap<>(file.book().facts());
        facts.putAll(LiveFacts.of(certificatesOf(file.firmId()), exposureOf(file.firmId()), day));
        return facts;
    }

    Optional<Board> board(CandidateFile file) {
        return rules(file.book().rulesVersion()).flatMap(rules -> rules.board(file.book().board()));
    }

    /// How ready a firm is on a day; empty where its board is not known.
    Optional<Readiness> readiness(CandidateFile file, LocalDate day) {
        return board(file).map(board -> Readiness.of(board.gates(), day, facts(file, day)));
    }

    void reset() {
        candidates.reset();
        firms.reset();
        certificates.reset();
        membership.reset();
        rules.reset();
        deeds.reset();
        calendar.reset();
        fund.reset();
    }
}
