package rosukh.query.certification.assessors;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Lang;

/// The documents of the assessors and the questions asked of them.
@Component
class AssessorFiles {

    static final String MEMBERS = "certification_assessors_v1";
    static final String CASES = "certification_assessedcases_v1";
    static final String FIRMS = "certification_assessedfirms_v1";
    static final String VERSION = "certification_assessorpool_v1";

    /// Far more than there are assessors in the country.
    private static final int ALL = 5000;

    private static final String POOL = "pool";

    private final ViewStore<Member> members;
    private final ViewStore<AssessedCase> cases;
    private final ViewStore<AssessedFirm> firms;
    private final ViewStore<PoolVersion> version;
    private final KnownSchemes schemes;

    AssessorFiles(ViewStores stores, KnownSchemes schemes) {
        members = stores.open(MEMBERS, Member.class, "account");
        cases = stores.open(CASES, AssessedCase.class);
        firms = stores.open(FIRMS, AssessedFirm.class);
        version = stores.open(VERSION, PoolVersion.class);
        this.schemes = schemes;
    }

    ViewStore<Member> members() {
        return members;
    }

    ViewStore<AssessedCase> cases() {
        return cases;
    }

    ViewStore<AssessedFirm> firms() {
        return firms;
    }

    void version(long now, long position) {
        version.apply(POOL, position, _ -> new PoolVersion(now));
    }

    /// Of the whole register; null while it is empty.
    @Nullable Long version() {
        return version.find(POOL).map(PoolVersion::version).orElse(null);
    }

    void reset() {
        members.reset();
        cases.reset();
        firms.reset();
        version.reset();
    }

    List<Member> all() {
        return members.list(new Document(), Sorts.ascending("account"), ALL);
    }

    Optional<Member> member(String account) {
        return members.find(account);
    }

    /// One case; empty also where it is out of the reader's reach.
    Optional<AssessedCase> find(String caseId, Reader reader) {
        return cases.find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    /// The technology fields of the newest version of every scheme.
    List<Option> fields(Lang lang) {
        return schemes.newest().stream()
                .map(Scheme::technologyFields)
                .flatMap(List::stream)
                .map(field -> new Option(field.code(), field.label().in(lang.code())))
                .distinct()
                .toList();
    }
}
