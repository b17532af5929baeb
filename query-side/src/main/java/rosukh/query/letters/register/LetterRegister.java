package rosukh.query.letters.register;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.letters.LetterKind;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.ApiProblem;

/// The documents of the letters and the questions asked of them.
@Component
class LetterRegister {

    static final String GROUP = "letters.register";
    static final String COLLECTION = "letters_register_v1";
    static final String FIRMS = "letters_firms_v2";
    static final String CASES = "letters_cases_v1";

    /// The newest first.
    static final Sort ORDER = Sort.newest("order");

    private static final int OF_A_CASE = 200;

    private final ViewStore<PostedLetter> letters;
    private final ViewStore<Correspondent> firms;
    private final ViewStore<CaseOfLetters> cases;

    LetterRegister(ViewStores stores) {
        letters = stores.open(COLLECTION, PostedLetter.class, ORDER.index(), "caseId", "state");
        firms = stores.open(FIRMS, Correspondent.class);
        cases = stores.open(CASES, CaseOfLetters.class);
    }

    ViewStore<PostedLetter> letters() {
        return letters;
    }

    ViewStore<Correspondent> firms() {
        return firms;
    }

    ViewStore<CaseOfLetters> cases() {
        return cases;
    }

    /// What is asked of the list; null for anything.
    record Question(
            @Nullable Delivery state,
            @Nullable LetterKind kind,
            @Nullable String province,
            @Nullable String estate) {

        Question in(Delivery asked) {
            return new Question(asked, kind, province, estate);
        }
    }

    /// Letters about cases within the reader's reach.
    Page<PostedLetter> page(Question asked, Reader reader, @Nullable Cursor from, int limit) {
        return letters.page(filter(asked, reader), ORDER, from, limit)
                .map(each -> each.shownTo(reader));
    }

    long count(Question asked, Reader reader) {
        return letters.count(filter(asked, reader));
    }

    /// Letters about a case that is within reach, the newest first.
    List<PostedLetter> of(CaseOfLetters about, Reader reader) {
        return letters
                .list(Filters.eq("caseId", about.caseId()), new Document("order", -1), OF_A_CASE)
                .stream()
                .map(each -> each.shownTo(reader))
                .toList();
    }

    /// The same by the id of the case; none where it is out of the reader's reach.
    List<PostedLetter> about(String caseId, Reader reader) {
        return cases.find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                .map(each -> of(each, reader))
                .orElse(List.of());
    }

    /// @throws ApiProblem also where it is out of the reader's reach
    PostedLetter get(String letterId, Reader reader) {
        return letters.find(letterId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                .map(each -> each.shownTo(reader))
                .orElseThrow(() -> ApiProblem.notFound("There is no letter `" + letterId + "`."));
    }

    /// @throws ApiProblem also where it is out of the reader's reach
    CaseOfLetters caseOf(String caseId, Reader reader) {
        return cases.find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                .orElseThrow(() -> ApiProblem.notFound("There is no case `" + caseId + "`."));
    }

    /// @throws ApiProblem also where it is out of the reader's reach
    Correspondent firm(String firmId, Reader reader) {
        return firms.find(firmId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                .orElseThrow(() -> ApiProblem.notFound("There is no firm `" + firmId + "`."));
    }

    /// The firm of a case that is within reach.
    Optional<Correspondent> firmOf(CaseOfLetters about) {
        return firms.find(about.firmId());
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.state() != null) all.add(Filters.eq("state", asked.state().name()));
        if (asked.kind() != null) all.add(Filters.eq("kind", asked.kind().name()));
        if (asked.province() != null) all.add(Filters.eq("provinceKey", asked.province()));
        if (asked.estate() != null) all.add(Filters.eq("estateKey", asked.estate()));
        all.removeIf(filter -> filter instanceof Document empty && empty.isEmpty());
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
