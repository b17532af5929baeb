package rosukh.query.audit.recomputed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.rules.Application;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.query.audit.recomputed.KnownThen.Pin;
import rosukh.query.audit.recomputed.KnownThen.Recorded;
import rosukh.query.audit.recomputed.Recomputed.Line;
import rosukh.query.audit.recomputed.Recomputed.Rules;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Computes past decisions again from the log. Nothing of a view is read and nothing is written.
@Component
class Recomputations {

    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};
    private static final Set<Class<?>> DECISIONS =
            Set.of(
                    OutcomeRecommended.class,
                    StatusGranted.class,
                    StatusRefused.class,
                    CertificateIssued.class);

    private final Trail trail;
    private final CodeVersion code;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Scheme> parsed = new ConcurrentHashMap<>();

    Recomputations(Trail trail, CodeVersion code) {
        this.trail = trail;
        this.code = code;
    }

    /// A published version as it lies in the log.
    private record Published(Scheme scheme, long position) {}

    /// One decision, computed again.
    ///
    /// @throws ApiProblem if there is no decision there within the reader's reach
    Recomputed of(String caseId, long position, Reader reader) {
        List<Told> events = trail.of(caseId);
        boolean inReach =
                !events.isEmpty()
                        && events.getFirst().event() instanceof CaseOpened opened
                        && reader.sees(opened.firmId(), opened.provinceKey(), opened.estateKey());
        return Optional.of(events)
                .filter(_ -> inReach)
                .flatMap(all -> of(all, position, Scheme::evaluate, new HashMap<>()))
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "Case `" + caseId + "` has no decision at " + position + "."));
    }

    CodeVersion.Code code() {
        return code.code();
    }

    /// A decision and the certificate that followed from it, for many at once.
    ///
    /// @param schemes streams of schemes that were read before for the same question
    List<Recomputed> withCertificate(
            String caseId, long position, Map<String, List<Told>> schemes) {
        List<Told> events = trail.of(caseId);
        List<Recomputed> all = new ArrayList<>();
        of(events, position, Scheme::evaluate, schemes).ifPresent(all::add);
        events.stream()
                .filter(each -> each.position() > position)
                .filter(each -> each.event() instanceof CertificateIssued)
                .findFirst()
                .flatMap(each -> of(events, each.position(), Scheme::evaluate, schemes))
                .ifPresent(all::add);
        return all;
    }

    /// @param evaluator the code that judges
    /// @param schemes streams of schemes that were read before for the same question
    Optional<Recomputed> of(
            List<Told> events,
            long position,
            BiFunction<Scheme, Application, Outcome> evaluator,
            Map<String, List<Told>> schemes) {
        List<Told> then = events.stream().filter(each -> each.position() <= position).toList();
        if (then.isEmpty()
                || then.getLast().position() != position
                || !DECISIONS.contains(then.getLast().event().getClass())) return Optional.empty();
        CaseOpened opened = (CaseOpened) then.getFirst().event();
        KnownThen known = KnownThen.of(then, refusals(opened, position));
        Pin pin = known.pin();
        Published rules = pin == null ? null : published(pin, position, schemes);
        Scheme scheme = rules == null ? null : rules.scheme();
        List<Line> lines =
                Recomputation.of(known, scheme, evaluator, renewedTo(known.renewalOf(), position));
        Line first = lines.stream().filter(each -> !each.agrees()).findFirst().orElse(null);
        return Optional.of(
                new Recomputed(
                        opened.caseId(),
                        position,
                        then.getLast().type(),
                        on(then.getLast().event()),
                        code.code(),
                        pin == null ? null : rules(pin, rules),
                        pin == null ? null : pin.submittedOn(),
                        first == null,
                        first,
                        lines,
                        known.inputs()));
    }

    private static Rules rules(Pin pin, @Nullable Published found) {
        return found == null
                ? new Rules(pin.schemeId(), pin.version(), "", -1)
                : new Rules(
                        pin.schemeId(), pin.version(), found.scheme().sha256(), found.position());
    }

    private static LocalDate on(Object decision) {
        return switch (decision) {
            case OutcomeRecommended e -> e.recommendedOn();
            case StatusGranted e -> e.decidedOn();
            case StatusRefused e -> e.decidedOn();
            case CertificateIssued e -> e.issuedOn();
            case Object other -> throw new IllegalStateException("no decision: " + other);
        };
    }

    /// It is read anew for each question, for it is part of what is being checked.
    private @Nullable Published published(Pin pin, long before, Map<String, List<Told>> schemes) {
        for (Told told : schemes.computeIfAbsent("scheme-" + pin.schemeId(), trail::of))
            if (told.position() < before
                    && told.event() instanceof SchemeVersionPublished e
                    && e.version().equals(pin.version()))
                return new Published(
                        parsed.computeIfAbsent(
                                e.document(), text -> Scheme.parse(json.readValue(text, TREE))),
                        told.position());
        return null;
    }

    /// What stood of the firm's earlier cases: a refusal that was not lifted by then.
    private List<Recorded<StatusRefused>> refusals(CaseOpened opened, long position) {
        List<Recorded<StatusRefused>> refusals = new ArrayList<>();
        for (int number = 1; number < opened.number(); number++) {
            Recorded<StatusRefused> last = null;
            for (Told told : trail.of(opened.firmId() + "." + number)) {
                if (told.position() > position) break;
                if (told.event() instanceof StatusRefused e) last = new Recorded<>(e, told);
                if (told.event() instanceof AppealUpheld) last = null;
            }
            if (last != null) refusals.add(last);
        }
        return refusals;
    }

    private @Nullable LocalDate renewedTo(@Nullable String caseId, long position) {
        LocalDate to = null;
        if (caseId != null)
            for (Told told : trail.of(caseId))
                if (told.position() < position && told.event() instanceof CertificateIssued e)
                    to = e.validTo();
        return to;
    }
}
