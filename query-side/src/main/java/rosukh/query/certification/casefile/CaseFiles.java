package rosukh.query.certification.casefile;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import rosukh.events.values.PersianText;
import rosukh.query.certification.Coverage;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.Milestone;
import rosukh.query.certification.Period;
import rosukh.query.certification.Stage;
import rosukh.query.certification.Verdict;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the case files and the questions asked of them.
@Component
class CaseFiles {

    static final String COLLECTION = "certification_casefile_v2";
    static final String FIRMS = "certification_casefirms_v1";

    private static final int CASES_OF_A_FIRM_MAX = 100;
    private static final Sort ORDER = Sort.newest("order");

    private final ViewStore<CaseFile> files;
    private final ViewStore<FirmOfCase> firms;
    private final Supplier<Coverage> coverage;

    @Autowired
    CaseFiles(ViewStores stores, KnownCalendar calendar) {
        this(stores, calendar::coverage);
    }

    CaseFiles(ViewStores stores, Supplier<Coverage> coverage) {
        this.coverage = coverage;
        files =
                stores.open(
                        COLLECTION,
                        CaseFile.class,
                        ORDER.index(),
                        "words",
                        "marks",
                        "stage",
                        "provinceKey",
                        "estateKey",
                        "firmId");
        firms = stores.open(FIRMS, FirmOfCase.class);
    }

    ViewStore<CaseFile> files() {
        return files;
    }

    ViewStore<FirmOfCase> firms() {
        return firms;
    }

    /// What is asked of the list; null for anything.
    ///
    /// @param q beginnings of words of the firm's name, its legal ID or the case's id
    /// @param kbClass the granted class
    /// @param reached a milestone the case came at least as far as
    /// @param verdict how the working group decided, if it has
    /// @param period a finished stretch of the path
    /// @param covered whether the working calendar covers that stretch; only with `period`
    record Question(
            @Nullable String q,
            @Nullable Stage stage,
            @Nullable String province,
            @Nullable String estate,
            @Nullable String scheme,
            @Nullable String kbClass,
            @Nullable Milestone reached,
            @Nullable Verdict verdict,
            @Nullable Period period,
            boolean covered) {}

    /// Cases within the reader's reach, the last recorded first.
    Page<CaseFile> page(Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return files.page(filter(asked, reader), ORDER, after, limit);
    }

    /// The same cases, all of them.
    void forEach(Question asked, Reader reader, Consumer<CaseFile> action) {
        files.forEach(filter(asked, reader), ORDER, action);
    }

    /// One case as the reader may see it; empty also where it is out of the reader's reach.
    Optional<CaseFile> find(String caseId, Reader reader) {
        return files.find(caseId)
                .filter(file -> reader.sees(file.firmId(), file.provinceKey(), file.estateKey()))
                .map(file -> FirmSide.shown(file, reader));
    }

    /// The cases of a firm as the reader may see them, the newest first.
    List<CaseFile> ofFirm(String firmId, Reader reader) {
        return files
                .list(Filters.eq("firmId", firmId), new Document("order", -1), CASES_OF_A_FIRM_MAX)
                .stream()
                .filter(file -> reader.sees(file.firmId(), file.provinceKey(), file.estateKey()))
                .map(file -> FirmSide.shown(file, reader))
                .toList();
    }

    /// All cases of the same firm under the same scheme, this one too.
    List<CaseFile> ofFirm(CaseFile file) {
        return files.list(
                Filters.and(
                        Filters.eq("firmId", file.firmId()),
                        Filters.eq("schemeId", file.schemeId())),
                new Document("order", 1),
                CASES_OF_A_FIRM_MAX);
    }

    private Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.q() != null)
            for (String word : PersianText.fold(asked.q()).split(" ", -1))
                if (!word.isEmpty()) all.add(Filters.regex("words", "^" + Pattern.quote(word)));
        equal("stage", asked.stage() == null ? null : asked.stage().name(), all);
        equal("provinceKey", asked.province(), all);
        equal("estateKey", asked.estate(), all);
        equal("schemeId", asked.scheme(), all);
        equal("kbClass", asked.kbClass(), all);
        if (asked.reached() != null) all.add(Marks.atLeast(asked.reached()));
        if (asked.verdict() != null) all.add(Marks.of(asked.verdict()));
        if (asked.period() != null)
            all.add(Marks.stretch(asked.period(), asked.covered(), coverage.get()));
        return all.size() == 1 ? all.getFirst() : Filters.and(all);
    }

    private static void equal(String component, @Nullable String value, List<Bson> into) {
        if (value != null) into.add(Filters.eq(component, value));
    }
}
