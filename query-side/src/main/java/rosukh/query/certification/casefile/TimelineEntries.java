package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.TimelineEntry.Kind;
import rosukh.query.kernel.show.Format;

/// Shows an entry of the timeline: the fact in words, its business date, and who recorded it in
/// which role for whom.
final class TimelineEntries {

    /// What moves a case on; everything else declares or judges.
    private static final Set<String> PROCESS =
            Set.of(
                    "certification.case-opened",
                    "certification.plan-item-completed",
                    "certification.application-submitted",
                    "certification.clock-suspended",
                    "certification.clock-resumed",
                    "certification.deadline-extended",
                    "certification.case-withdrawn",
                    "certification.case-reopened",
                    "certification.case-merged",
                    "certification.certificate-issued");

    /// What follows by itself: the last item completes a plan, a resumed clock ends a request.
    private static final Set<String> SYSTEM =
            Set.of("certification.acceleration-completed", "certification.request-lapsed");

    private TimelineEntries() {}

    static TimelineEntry of(Entry entry, String title, Labels labels, Format format) {
        Entry.Circumstances told = entry.circumstances();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(labels.say("certification.form.on"), format.date(entry.on())));
        if (told.onBehalfOf() != null)
            facts.add(Fact.of(labels.say("certification.case.timeline.behalf"), told.onBehalfOf()));
        if (told.reason() != null)
            facts.add(Fact.of(labels.say("certification.case.timeline.reason"), told.reason()));
        return new TimelineEntry(
                kind(entry),
                title,
                null,
                facts,
                who(told, labels),
                told.recordedAt(),
                told.position());
    }

    private static Kind kind(Entry entry) {
        if (SYSTEM.contains(entry.event())) return Kind.SYSTEM;
        return PROCESS.contains(entry.event()) ? Kind.PROCESS : Kind.BUSINESS;
    }

    private static String who(Entry.Circumstances told, Labels labels) {
        return Stream.of(
                        person(told, labels),
                        told.role().isEmpty() ? "" : labels.role(told.role()),
                        told.organisation())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Both names where somebody acted for another.
    private static String person(Entry.Circumstances told, Labels labels) {
        return told.onBehalfOf() == null
                ? told.actor()
                : labels.say("certification.case.timeline.for", told.actor(), told.onBehalfOf());
    }
}
