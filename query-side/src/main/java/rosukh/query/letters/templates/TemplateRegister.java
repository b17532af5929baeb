package rosukh.query.letters.templates;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.events.letters.LetterKind;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.letters.templates.RegisteredTemplate.Standing;

/// The documents of the templates and the questions asked of them.
@Component
class TemplateRegister {

    static final String GROUP = "letters.templates";
    static final String COLLECTION = "letters_templates_v1";

    private static final int ALL = 1000;

    private final ViewStore<RegisteredTemplate> store;

    TemplateRegister(ViewStores stores) {
        store = stores.open(COLLECTION, RegisteredTemplate.class, "kind");
    }

    ViewStore<RegisteredTemplate> store() {
        return store;
    }

    /// The versions of a kind, the last one first.
    List<RegisteredTemplate> of(LetterKind kind) {
        return store.list(Filters.eq("kind", kind.name()), new Document("_id", 1), ALL).stream()
                .sorted(Comparator.comparingInt(RegisteredTemplate::version).reversed())
                .toList();
    }

    /// @throws ApiProblem if there is no such kind
    static LetterKind kind(String key) {
        return LetterKind.find(key)
                .orElseThrow(
                        () -> ApiProblem.notFound("There is no kind of letter `" + key + "`."));
    }

    /// The one by which letters are written on a day.
    static Optional<RegisteredTemplate> inForce(List<RegisteredTemplate> versions, LocalDate day) {
        return versions.stream()
                .filter(each -> each.standing(day) == Standing.IN_FORCE)
                .findFirst();
    }

    /// Sequence number of the last event of a kind's stream, expected by the next command; -1
    /// before the first.
    static long number(List<RegisteredTemplate> versions) {
        return versions.stream().mapToLong(RegisteredTemplate::number).max().orElse(-1);
    }
}
