package rosukh.query.fund.book;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.Line;
import rosukh.events.values.PersianText;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Known;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarFacts;

/// The documents of the fund and the questions asked of them.
@Component
class FundRegister {

    static final String GROUP = "fund.book";
    static final String LEDGER = "fund_ledger_v1";
    static final String GUARANTEES = "fund_guarantees_v1";
    static final String DEEDS = "fund_deeds_v2";
    static final String FIRMS = "fund_firms_v1";
    static final String CALENDAR = "fund_calendar_v1";

    static final Sort ORDER = Sort.newest("appliedOn");

    static final Set<String> SORTS = Set.of("appliedOn", "guaranteed", "exposure", "firmName");

    /// The last one first.
    static final Sort LATEST = Sort.newest("at");

    /// In the order of the log.
    private static final Sort IN_ORDER = Sort.by("at");

    private final ViewStore<LedgerFact> ledger;
    private final ViewStore<GuaranteeFile> guarantees;
    private final ViewStore<Deed> deeds;
    private final ViewStore<FirmOfFund> firms;
    private final CalendarFacts calendar;
    private final Known<Ledger> known;

    FundRegister(ViewStores stores, ViewChanges hub) {
        ledger = stores.open(LEDGER, LedgerFact.class, IN_ORDER.index());
        guarantees =
                stores.open(
                        GUARANTEES,
                        GuaranteeFile.class,
                        ORDER.index(),
                        "exposure,_id",
                        "stage",
                        "words");
        deeds = stores.open(DEEDS, Deed.class, LATEST.index(), "of", "guaranteeId", "firmId");
        firms = stores.open(FIRMS, FirmOfFund.class);
        calendar = new CalendarFacts(stores, CALENDAR, hub, GROUP);
        known = new Known<>(hub, GROUP, this::read);
    }

    ViewStore<LedgerFact> ledger() {
        return ledger;
    }

    ViewStore<GuaranteeFile> guarantees() {
        return guarantees;
    }

    ViewStore<Deed> deeds() {
        return deeds;
    }

    ViewStore<FirmOfFund> firms() {
        return firms;
    }

    CalendarFacts calendar() {
        return calendar;
    }

    void forget() {
        known.forget();
    }

    /// The fund as all its events say it stands.
    Ledger now() {
        return known.get();
    }

    /// What is asked of the list; null for anything.
    ///
    /// @param q beginnings of words of the firm's name, its legal ID or the guarantee's id
    /// @param attention a claim or a review waits for somebody
    record Question(
            @Nullable String q,
            @Nullable Stage stage,
            @Nullable Line line,
            @Nullable String bank,
            @Nullable Integer division,
            @Nullable String province,
            @Nullable Attention attention,
            Sort sort) {}

    /// What of a guarantee waits for somebody.
    enum Attention {
        CLAIM,
        REVIEW
    }

    /// What is asked of the events behind figures; null for anything.
    ///
    /// @param guarantees only events of one of these
    /// @param issuedFrom of the guarantee, with `issuedTo` the first and last day
    record DeedQuestion(
            @Nullable Measure of,
            @Nullable Collection<String> guarantees,
            @Nullable String increase,
            @Nullable String firm,
            @Nullable String bank,
            @Nullable Integer division,
            @Nullable String province,
            @Nullable Line line,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo) {}

    Page<GuaranteeFile> page(Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return guarantees.page(filter(asked, reader), asked.sort(), after, limit);
    }

    void forEach(Question asked, Reader reader, Consumer<GuaranteeFile> action) {
        guarantees.forEach(filter(asked, reader), asked.sort(), action);
    }

    long count(Question asked, Reader reader) {
        return guarantees.count(filter(asked, reader));
    }

    /// One guarantee; empty also where it is out of the reader's reach.
    Optional<GuaranteeFile> find(String guaranteeId, Reader reader) {
        return guarantees
                .find(guaranteeId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    Page<Deed> deeds(DeedQuestion asked, Reader reader, @Nullable Cursor after, int limit) {
        return deeds.page(and(filters(asked), seen(reader)), LATEST, after, limit);
    }

    void forEachDeed(DeedQuestion asked, Reader reader, Consumer<Deed> action) {
        deeds.forEach(and(filters(asked), seen(reader)), LATEST, action);
    }

    /// The same whoever reads: figures are of the whole fund, and a sum names nobody.
    void forEachDeed(DeedQuestion asked, Consumer<Deed> action) {
        deeds.forEach(and(filters(asked), new Document()), action);
    }

    String nameOf(String firmId) {
        return firms.find(firmId).map(FirmOfFund::name).orElse(firmId);
    }

    boolean sees(String firmId, Reader reader) {
        return firms.find(firmId)
                .map(each -> reader.sees(firmId, each.provinceKey(), each.estateKey()))
                .orElse(true);
    }

    private Ledger read() {
        List<Booked> facts = new ArrayList<>();
        ledger.forEach(
                new Document(),
                IN_ORDER,
                each ->
                        facts.add(
                                new Booked(
                                        each.at(),
                                        each.version(),
                                        each.recordedAt(),
                                        each.actor(),
                                        each.role(),
                                        each.organisation(),
                                        FundJson.read(each.event(), each.json()))));
        return new Ledger(facts);
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        if (asked.q() != null)
            for (String word : PersianText.fold(asked.q()).split(" ", -1))
                if (!word.isEmpty()) all.add(Filters.regex("words", "^" + Pattern.quote(word)));
        if (asked.stage() != null) all.add(Filters.eq("stage", asked.stage().name()));
        if (asked.line() != null) all.add(Filters.eq("line", asked.line().name()));
        if (asked.bank() != null) all.add(Filters.eq("bank", asked.bank()));
        if (asked.division() != null) all.add(Filters.eq("division", asked.division()));
        if (asked.province() != null) all.add(Filters.eq("provinceKey", asked.province()));
        if (asked.attention() == Attention.CLAIM) all.add(Filters.eq("claimOpen", true));
        if (asked.attention() == Attention.REVIEW) all.add(Filters.eq("review", true));
        return and(all, reader.reach("firmId", "provinceKey", "estateKey"));
    }

    private static List<Bson> filters(DeedQuestion asked) {
        List<Bson> all = new ArrayList<>();
        if (asked.of() != null) all.add(Filters.eq("of", asked.of().name()));
        if (asked.guarantees() != null) all.add(Filters.in("guaranteeId", asked.guarantees()));
        if (asked.increase() != null) all.add(Filters.eq("increaseId", asked.increase()));
        if (asked.firm() != null) all.add(Filters.eq("firmId", asked.firm()));
        if (asked.bank() != null) all.add(Filters.eq("bank", asked.bank()));
        if (asked.division() != null) all.add(Filters.eq("division", asked.division()));
        if (asked.province() != null) all.add(Filters.eq("provinceKey", asked.province()));
        if (asked.line() != null) all.add(Filters.eq("line", asked.line().name()));
        if (asked.from() != null) all.add(Filters.gte("on", asked.from()));
        if (asked.to() != null) all.add(Filters.lte("on", asked.to()));
        if (asked.issuedFrom() != null) all.add(Filters.gte("issuedOn", asked.issuedFrom()));
        if (asked.issuedTo() != null) all.add(Filters.lte("issuedOn", asked.issuedTo()));
        return all;
    }

    /// Events of the capital are everybody's; of a guarantee those within reach.
    private static Bson seen(Reader reader) {
        Bson reach = reader.reach("firmId", "provinceKey", "estateKey");
        return reach instanceof Document everything && everything.isEmpty()
                ? everything
                : Filters.or(Filters.eq("guaranteeId", ""), reach);
    }

    private static Bson and(List<Bson> all, Bson reach) {
        if (!(reach instanceof Document empty && empty.isEmpty())) all.add(reach);
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
