package rosukh.query.certificates.register;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.values.PersianText;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the register and the questions asked of them.
@Component
public class CertificateRegister {

    public static final String GROUP = "certificates.register";

    static final String COLLECTION = "certificates_register_v1";
    static final String FIRMS = "certificates_firms_v1";
    static final String CASES = "certificates_cases_v1";
    static final String SCHEMES = "certificates_schemes_v1";

    /// The newest first; or by the last day of validity.
    static final Sort ORDER = Sort.newest("issuedAt");

    static final Set<String> SORTS = Set.of("issuedAt", "lastDay");

    private static final int ALL = 1000;

    private final ViewStore<RegisteredCertificate> certificates;
    private final ViewStore<Origin.Firm> firms;
    private final ViewStore<Origin.Case> cases;
    private final ViewStore<Origin.Classes> schemes;

    CertificateRegister(ViewStores stores) {
        certificates =
                stores.open(
                        COLLECTION,
                        RegisteredCertificate.class,
                        ORDER.index(),
                        "lastDay,_id",
                        "words",
                        "firmId");
        firms = stores.open(FIRMS, Origin.Firm.class);
        cases = stores.open(CASES, Origin.Case.class);
        schemes = stores.open(SCHEMES, Origin.Classes.class);
    }

    ViewStore<RegisteredCertificate> certificates() {
        return certificates;
    }

    ViewStore<Origin.Firm> firms() {
        return firms;
    }

    ViewStore<Origin.Case> cases() {
        return cases;
    }

    ViewStore<Origin.Classes> schemes() {
        return schemes;
    }

    /// What is asked of the list; null for anything.
    ///
    /// @param q beginnings of words of the firm's name, its legal ID or the number
    /// @param expiring not revoked, and its last day comes within so many days
    /// @param renewal whether it is in its renewal window
    /// @param on the day for which all this is asked
    record Question(
            @Nullable String q,
            @Nullable Standing standing,
            @Nullable String kbClass,
            @Nullable String province,
            @Nullable String estate,
            @Nullable Integer expiring,
            boolean renewal,
            LocalDate on,
            Sort sort) {

        static Question any(LocalDate on) {
            return new Question(null, null, null, null, null, null, false, on, ORDER);
        }

        Question standing(Standing asked) {
            return new Question(q, asked, kbClass, province, estate, expiring, renewal, on, sort);
        }

        Question expiring(int days) {
            return new Question(
                    q, standing, kbClass, province, estate, days, renewal, on, Sort.by("lastDay"));
        }

        Question renewable() {
            return new Question(q, standing, kbClass, province, estate, expiring, true, on, sort);
        }
    }

    /// Certificates of firms within the reader's reach.
    Page<RegisteredCertificate> page(
            Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return certificates.page(filter(asked, reader), asked.sort(), after, limit);
    }

    /// The same certificates, all of them.
    void forEach(Question asked, Reader reader, Consumer<RegisteredCertificate> action) {
        certificates.forEach(filter(asked, reader), asked.sort(), action);
    }

    /// How many they are.
    long count(Question asked, Reader reader) {
        return certificates.count(filter(asked, reader));
    }

    /// One certificate; empty also where it is out of the reader's reach.
    public Optional<RegisteredCertificate> find(String number, Reader reader) {
        return find(number)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                .map(each -> reader.onlyOwnFirm() ? each.shownToFirm() : each);
    }

    /// One certificate, for anybody.
    public Optional<RegisteredCertificate> find(String number) {
        return certificates.find(number);
    }

    /// All certificates of a firm in the order of their issue.
    List<RegisteredCertificate> ofFirm(String firmId) {
        return certificates.list(Filters.eq("firmId", firmId), new Document("issuedAt", 1), ALL);
    }

    /// All certificates of a case in the order of their issue.
    List<RegisteredCertificate> ofCase(String caseId) {
        String firm = cases.find(caseId).map(Origin.Case::firmId).orElse("");
        return ofFirm(firm).stream().filter(each -> each.caseId().equals(caseId)).toList();
    }

    /// Those whose issue lies in a stretch of the log.
    ///
    /// @param from first position
    /// @param to the position after the last one
    public void forEachIssued(long from, long to, Consumer<RegisteredCertificate> action) {
        certificates.forEach(
                Filters.and(Filters.gte("issuedAt", from), Filters.lt("issuedAt", to)), action);
    }

    /// The classes of all schemes, each code once.
    List<Origin.KbClass> classes() {
        List<Origin.KbClass> all = new ArrayList<>();
        for (Origin.Classes each : schemes.list(new Document(), new Document("_id", 1), ALL))
            for (Origin.KbClass one : each.classes())
                if (all.stream().noneMatch(known -> known.code().equals(one.code()))) all.add(one);
        return all;
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.q() != null)
            for (String word : PersianText.fold(asked.q()).split(" ", -1))
                if (!word.isEmpty()) all.add(Filters.regex("words", "^" + Pattern.quote(word)));
        if (asked.standing() != null) standing(asked.standing(), asked.on(), all);
        if (asked.expiring() != null) {
            all.add(notRevoked(asked.on()));
            all.add(Filters.gte("lastDay", asked.on()));
            all.add(Filters.lte("lastDay", asked.on().plusDays(asked.expiring())));
        }
        if (asked.renewal()) {
            all.add(notRevoked(asked.on()));
            all.add(Filters.lte("renewalFrom", asked.on()));
            all.add(Filters.gte("lastDay", asked.on()));
        }
        equal("kbClass", asked.kbClass(), all);
        equal("provinceKey", asked.province(), all);
        equal("estateKey", asked.estate(), all);
        all.removeIf(filter -> filter instanceof Document empty && empty.isEmpty());
        return all.isEmpty() ? new Document() : Filters.and(all);
    }

    /// The same as `RegisteredCertificate.standingOn`, as a filter.
    private static void standing(Standing asked, LocalDate on, List<Bson> into) {
        if (asked == Standing.REVOKED) {
            into.add(Filters.lte("revokedOn", on));
            return;
        }
        into.add(notRevoked(on));
        if (asked == Standing.EXPIRED) {
            into.add(Filters.lt("lastDay", on));
            return;
        }
        into.add(Filters.gte("lastDay", on));
        if (asked == Standing.NOT_YET) {
            into.add(Filters.gt("validFrom", on));
            return;
        }
        into.add(Filters.lte("validFrom", on));
        Bson suspended =
                Filters.elemMatch(
                        "suspensions",
                        Filters.and(Filters.lte("since", on), Filters.gt("until", on)));
        into.add(asked == Standing.SUSPENDED ? suspended : Filters.nor(suspended));
    }

    private static Bson notRevoked(LocalDate on) {
        return Filters.or(Filters.eq("revokedOn", null), Filters.gt("revokedOn", on));
    }

    private static void equal(String component, @Nullable String value, List<Bson> into) {
        if (value != null) into.add(Filters.eq(component, value));
    }
}
