package rosukh.query.certification.brokers;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.brokers.RegisteredBroker.Standing;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Lang;

/// The documents of the brokers and the questions asked of them.
@Component
class Brokers {

    static final String REGISTER = "certification_brokers_v2";
    static final String CASES = "certification_brokercases_v1";
    static final Sort BY_ACCOUNT = Sort.by("account");

    /// Far more than there are brokers in the country.
    private static final int ALL = 10_000;

    private final ViewStore<RegisteredBroker> register;
    private final ViewStore<HelpedCase> cases;
    private final KnownSchemes schemes;

    Brokers(ViewStores stores, KnownSchemes schemes) {
        register =
                stores.open(
                        REGISTER,
                        RegisteredBroker.class,
                        BY_ACCOUNT.index(),
                        "standing",
                        "fields",
                        "provinces",
                        "history.caseId");
        cases = stores.open(CASES, HelpedCase.class, "helper", "firmId");
        this.schemes = schemes;
    }

    /// What a list is narrowed to; blank for no filter.
    record Wanted(String standing, String field, String province, String organisation) {

        private Bson filter() {
            List<Bson> all = new ArrayList<>();
            if (!standing.isBlank()) all.add(Filters.eq("standing", standing(standing).name()));
            if (!field.isBlank()) all.add(Filters.eq("fields", field));
            if (!province.isBlank()) all.add(Filters.eq("provinces", province));
            if (!organisation.isBlank()) all.add(Filters.eq("organisation", organisation.strip()));
            return all.isEmpty() ? new Document() : Filters.and(all);
        }

        private static Standing standing(String text) {
            for (Standing each : Standing.values()) if (each.name().equals(text)) return each;
            throw ApiProblem.badParameter(
                    "standing", "PARAMETER_INVALID", "`standing` cannot be `" + text + "`.");
        }
    }

    ViewStore<RegisteredBroker> register() {
        return register;
    }

    ViewStore<HelpedCase> cases() {
        return cases;
    }

    Page<RegisteredBroker> page(Wanted wanted, @Nullable Cursor from, int limit) {
        return register.page(wanted.filter(), BY_ACCOUNT, from, limit);
    }

    List<RegisteredBroker> all(Wanted wanted) {
        return register.list(wanted.filter(), new Document("account", 1), ALL);
    }

    List<RegisteredBroker> all() {
        return all(new Wanted("", "", "", ""));
    }

    Optional<RegisteredBroker> find(String account) {
        return register.find(account);
    }

    /// All cases a broker of the register helped in.
    List<HelpedCase> helped() {
        List<HelpedCase> found = new ArrayList<>();
        cases.forEach(Filters.ne("helper", ""), found::add);
        return found;
    }

    /// The cases of a firm that have or had a broker, the first one first.
    List<HelpedCase> ofFirm(String firmId) {
        return cases.list(
                Filters.and(Filters.eq("firmId", firmId), Filters.ne("helper", "")),
                new Document("_id", 1),
                ALL);
    }

    Optional<HelpedCase> caseOf(String caseId) {
        return cases.find(caseId);
    }

    /// The brokers in whose history a case stands.
    List<RegisteredBroker> concernedBy(String caseId) {
        return register.list(Filters.eq("history.caseId", caseId), new Document("account", 1), ALL);
    }

    /// How many brokers have lost their accreditation.
    long revoked() {
        return register.count(Filters.eq("standing", Standing.REVOKED.name()));
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

    /// The schemes that are published.
    List<Option> schemes(Lang lang) {
        return schemes.newest().stream()
                .map(scheme -> new Option(scheme.id(), scheme.label().in(lang.code())))
                .distinct()
                .toList();
    }
}
