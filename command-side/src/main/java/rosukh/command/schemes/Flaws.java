package rosukh.command.schemes;

import java.util.List;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Refused.Kind;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.Violation;
import rosukh.events.rules.Flaw;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.SchemeFlawed;

/// Refuses a document for its flaws, all at once, under the code of the first.
final class Flaws {

    private Flaws() {}

    /// Reads a document.
    ///
    /// @throws Refused if it is no scheme
    static Scheme read(String document) {
        try {
            return SchemeJson.parse(document);
        } catch (SchemeJson.Unreadable unreadable) {
            throw SchemeRefusal.SCHEME_UNREADABLE.because(
                    "the document is no JSON object: " + unreadable.getMessage());
        } catch (SchemeFlawed flawed) {
            throw refused(flawed.flaws());
        }
    }

    /// @throws Refused if there is any flaw
    static void none(List<Flaw> flaws) {
        if (!flaws.isEmpty()) throw refused(flaws);
    }

    private static Refused refused(List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        return new Refused(
                kind(first.code()),
                first.code().name(),
                (first.path() + " " + first.detail()).strip(),
                flaws.stream().map(Flaws::violation).toList());
    }

    private static Kind kind(Flaw.Code code) {
        return switch (code) {
            case SCHEME_VERSION_PUBLISHED,
                    SCHEME_VERSION_CHANGED,
                    SCHEME_PERIOD_OVERLAP,
                    SCHEME_HASH_MISMATCH ->
                    Kind.CONFLICT;
            default -> Kind.UNPROCESSABLE;
        };
    }

    private static Violation violation(Flaw flaw) {
        return new Violation(flaw.path(), flaw.code().name(), flaw.detail());
    }
}
