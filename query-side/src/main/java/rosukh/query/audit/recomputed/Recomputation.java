package rosukh.query.audit.recomputed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.rules.Application;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.Criterion.Subject;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Scheme;
import rosukh.query.audit.recomputed.KnownThen.Pin;
import rosukh.query.audit.recomputed.KnownThen.Recorded;
import rosukh.query.audit.recomputed.Recomputed.Line;
import rosukh.query.audit.recomputed.Recomputed.What;

/// Judges again what was known then and puts the result beside what was recorded.
final class Recomputation {

    private final KnownThen known;
    private final List<Line> lines = new ArrayList<>();

    private Recomputation(KnownThen known) {
        this.known = known;
    }

    /// @param scheme the pinned version as the log holds it; null if it does not
    /// @param evaluator the code that judges
    /// @param renewedTo last day of the certificate this case renews; null where it renews none
    static List<Line> of(
            KnownThen known,
            @Nullable Scheme scheme,
            BiFunction<Scheme, Application, Outcome> evaluator,
            @Nullable LocalDate renewedTo) {
        Recomputation again = new Recomputation(known);
        again.compare(scheme, evaluator, renewedTo);
        return List.copyOf(again.lines);
    }

    private void compare(
            @Nullable Scheme scheme,
            BiFunction<Scheme, Application, Outcome> evaluator,
            @Nullable LocalDate renewedTo) {
        Pin pin = known.pin();
        if (pin == null) {
            line(What.SCHEME, "", "", "", false, -1);
            return;
        }
        String sha256 = scheme == null ? "" : scheme.sha256();
        line(What.SCHEME, "", pin.sha256(), sha256, pin.position());
        if (scheme == null) return;
        scheme.criteria().forEach(this::criterion);
        Outcome now = evaluator.apply(scheme, known.application(scheme, pin.submittedOn()));
        outcome(now);
        decision(now);
        certificate(now, scheme, renewedTo);
    }

    private void criterion(Criterion criterion) {
        List<String> subjects =
                criterion.subject() == Subject.FIRM ? List.of("") : known.productIds();
        for (String subject : subjects)
            for (String field : criterion.fields()) {
                Recorded<CriterionAssessed> found = known.finding(criterion.code(), subject, field);
                Input read = known.value(subject, field);
                String name = criterion.code() + (subject.isEmpty() ? "" : " " + subject);
                line(
                        What.CRITERION,
                        criterion.code().equals(field) ? name : name + " " + field,
                        found == null ? "" : text(found.event().finding().values()),
                        read == null ? "" : text(read.values()),
                        found != null
                                && read != null
                                && found.event().finding().values().equals(read.values()),
                        found == null ? -1 : found.told().position());
            }
    }

    private void outcome(Outcome now) {
        Recorded<OutcomeRecommended> recorded = known.recommended();
        OutcomeRecommended event = recorded == null ? null : recorded.event();
        long position = recorded == null ? -1 : recorded.told().position();
        line(What.OUTCOME, "", event == null ? "" : event.outcome(), now.status().name(), position);
        line(What.OUTCOME_CLASS, "", event == null ? "" : event.kbClass(), now.kbClass(), position);
        line(
                What.OUTCOME_REASONS,
                "",
                event == null ? "" : text(event.reasons()),
                text(now.codes()),
                position);
    }

    private void decision(Outcome now) {
        Recorded<StatusGranted> granted = known.granted();
        if (granted != null)
            line(
                    What.GRANTED_CLASS,
                    "",
                    granted.event().kbClass(),
                    now.kbClass(),
                    granted.told().position());
        Recorded<StatusRefused> refused = known.refused();
        if (refused == null) return;
        StatusRefused event = refused.event();
        long position = refused.told().position();
        line(
                What.REFUSAL_REASONS,
                "",
                text(event.reasons()),
                text(now.codes()),
                !now.eligible() && now.codes().containsAll(event.reasons()),
                position);
        line(
                What.REFUSED_PRODUCTS,
                "",
                text(event.productIds()),
                text(known.productIds()),
                position);
    }

    /// A renewed certificate follows the one before without a gap.
    private void certificate(Outcome now, Scheme scheme, @Nullable LocalDate renewedTo) {
        Recorded<CertificateIssued> issued = known.issued();
        Recorded<StatusGranted> granted = known.granted();
        if (issued == null || granted == null) return;
        CertificateIssued event = issued.event();
        long position = issued.told().position();
        LocalDate from = granted.event().decidedOn();
        if (renewedTo != null && renewedTo.plusDays(1).isAfter(from)) from = renewedTo.plusDays(1);
        String kbClass = now.kbClass();
        line(What.CERTIFICATE_CLASS, "", event.kbClass(), kbClass, position);
        line(What.VALID_FROM, "", event.validFrom(), from, position);
        line(
                What.VALID_TO,
                "",
                event.validTo(),
                kbClass == null ? null : scheme.validTo(kbClass, from),
                position);
    }

    private void line(
            What what,
            String subject,
            @Nullable Object recorded,
            @Nullable Object now,
            long position) {
        String before = Objects.toString(recorded, "");
        String after = Objects.toString(now, "");
        line(what, subject, before, after, before.equals(after), position);
    }

    private void line(
            What what, String subject, String recorded, String now, boolean agrees, long position) {
        lines.add(new Line(what, subject, recorded, now, agrees, position));
    }

    private static String text(List<String> values) {
        return String.join(", ", values);
    }
}
