package rosukh.query.sessions.meetings;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.OnAgenda;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the sessions and the questions asked of them.
@Component
class Sessions implements OnAgenda {

    static final String GROUP = "sessions.meetings";
    static final String COLLECTION = "sessions_meetings_v1";
    static final String CASES = "sessions_cases_v1";
    static final String FIRMS = "sessions_firms_v1";
    static final String REASONS = "sessions_reasons_v1";

    /// The next one first.
    static final Sort COMING = Sort.by("meetsOn");

    /// The last one first.
    static final Sort PAST = Sort.newest("meetsOn");

    private static final int ALL = 1000;

    private final ViewStore<SessionFile> sessions;
    private final ViewStore<Origin.Case> cases;
    private final ViewStore<Origin.Firm> firms;
    private final ViewStore<Origin.Reasons> reasons;

    Sessions(ViewStores stores) {
        sessions = stores.open(COLLECTION, SessionFile.class, COMING.index());
        cases = stores.open(CASES, Origin.Case.class, "waiting,_id");
        firms = stores.open(FIRMS, Origin.Firm.class);
        reasons = stores.open(REASONS, Origin.Reasons.class);
    }

    ViewStore<SessionFile> sessions() {
        return sessions;
    }

    ViewStore<Origin.Case> cases() {
        return cases;
    }

    ViewStore<Origin.Firm> firms() {
        return firms;
    }

    ViewStore<Origin.Reasons> reasons() {
        return reasons;
    }

    /// Those that are over, or those that are not.
    Page<SessionFile> page(boolean past, @Nullable Cursor after, int limit) {
        return sessions.page(Filters.eq("over", past), past ? PAST : COMING, after, limit);
    }

    long count(boolean past) {
        return sessions.count(Filters.eq("over", past));
    }

    Optional<SessionFile> find(String sessionId) {
        return sessions.find(sessionId);
    }

    @Override
    public Optional<Place> of(String caseId) {
        List<Place> places = new ArrayList<>();
        sessions.forEach(
                Filters.eq("over", false),
                each ->
                        each.meeting()
                                .holding(caseId)
                                .ifPresent(item ->
                                        places.add(
                                                new Place(
                                                        each.sessionId(),
                                                        item.item(),
                                                        each.meetsOn()))));
        return places.stream().findFirst();
    }

    /// Those that have or had a case on their agenda, the first one first.
    List<SessionFile> withCase(String caseId) {
        return sessions.list(
                Filters.eq("meeting.items.caseId", caseId), new Document("meetsOn", 1), ALL);
    }

    /// A case within the reader's reach.
    Optional<Origin.Case> caseOf(String caseId, Reader reader) {
        return cases.find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    /// Cases within the reader's reach that wait for a decision and are on no agenda.
    List<Origin.Case> waiting(Reader reader) {
        Set<String> held = new HashSet<>();
        sessions.forEach(Filters.eq("over", false), each -> held.addAll(each.held()));
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("waiting", true));
        Bson reach = reader.reach("firmId", "provinceKey", "estateKey");
        if (!(reach instanceof Document empty && empty.isEmpty())) all.add(reach);
        return cases.list(Filters.and(all), new Document("_id", 1), ALL).stream()
                .filter(each -> !held.contains(each.caseId()))
                .toList();
    }

    String nameOf(String firmId) {
        return firms.find(firmId).map(Origin.Firm::name).orElse(firmId);
    }

    List<Origin.Reason> reasonsOf(String schemeId) {
        return reasons.find(schemeId).map(Origin.Reasons::reasons).orElse(List.of());
    }
}
