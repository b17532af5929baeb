package rosukh.command.schemes;

import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Refused.Kind;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.Violation;
import rosukh.command.schemes.SchemeCommand.PublishScheme;
import rosukh.events.rules.Flaw;
import rosukh.events.rules.PublishingCheck;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.SchemeFlawed;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// The rules of publishing: a version is read, checked against itself and against the versions
/// published before, stored in canonical form, and never changes again.
///
/// @param published the versions so far
record SchemeVersions(List<Scheme> published) {

    static final SchemeVersions NONE = new SchemeVersions(List.of());

    SchemeVersions {
        published = List.copyOf(published);
    }

    List<SchemeEvent> decide(SchemeCommand command) {
        return switch (command) {
            case PublishScheme publish -> List.of(publish(publish));
        };
    }

    SchemeVersions evolve(SchemeEvent event) {
        return switch (event) {
            case SchemeVersionPublished version -> {
                List<Scheme> all = new ArrayList<>(published);
                all.add(SchemeJson.parse(version.document()));
                yield new SchemeVersions(all);
            }
        };
    }

    private SchemeVersionPublished publish(PublishScheme command) {
        Scheme scheme = read(command.document());
        if (!scheme.id().equals(command.schemeId()))
            throw SchemeRefusal.SCHEME_ID_DIFFERS.because(
                    "the document is of scheme " + scheme.id());
        List<Flaw> flaws = PublishingCheck.flaws(scheme, published);
        if (!flaws.isEmpty()) throw flawed(flaws);
        return new SchemeVersionPublished(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document());
    }

    private static Scheme read(String document) {
        try {
            return SchemeJson.parse(document);
        } catch (SchemeJson.Unreadable unreadable) {
            throw SchemeRefusal.SCHEME_UNREADABLE.because(
                    "the document is no JSON object: " + unreadable.getMessage());
        } catch (SchemeFlawed flawed) {
            throw flawed(flawed.flaws());
        }
    }

    private static Refused flawed(List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        return new Refused(
                kind(first.code()),
                first.code().name(),
                (first.path() + " " + first.detail()).strip(),
                flaws.stream().map(SchemeVersions::violation).toList());
    }

    private static Kind kind(Flaw.Code code) {
        return switch (code) {
            case SCHEME_VERSION_PUBLISHED, SCHEME_VERSION_CHANGED, SCHEME_PERIOD_OVERLAP ->
                    Kind.CONFLICT;
            default -> Kind.UNPROCESSABLE;
        };
    }

    private static Violation violation(Flaw flaw) {
        String detail =
                flaw.counterExample().isEmpty()
                        ? flaw.detail()
                        : flaw.detail() + ", for example " + flaw.counterExample();
        return new Violation(flaw.path(), flaw.code().name(), detail);
    }
}
