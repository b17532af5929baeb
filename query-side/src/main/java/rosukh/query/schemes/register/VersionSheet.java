package rosukh.query.schemes.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Flaw;
import rosukh.events.rules.Periods;
import rosukh.events.rules.Periods.Gap;
import rosukh.events.rules.Periods.Period;
import rosukh.events.rules.PublishingCheck;
import rosukh.events.rules.Scheme;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;
import rosukh.query.schemes.register.RegisteredVersion.Kind;
import rosukh.query.schemes.register.RegisteredVersion.State;
import tools.jackson.databind.JsonNode;

/// How a version stands: what its check found, what its publication would do, how it differs from
/// the one before, and who did what with it.
///
/// @param flaws of a draft that is not validated
/// @param gridPoints on which the class tables were or would be tried
/// @param effects what publishing it would do to other versions, and days left without one
/// @param earlier the published version whose period begins last before it; null if there is none
/// @param changes against that one
/// @param history newest first
public record VersionSheet(
        List<Flaw> flaws,
        int gridPoints,
        List<String> effects,
        @Nullable String earlier,
        List<DocumentChange> changes,
        List<TimelineEntry> history) {

    /// Reads a document of the register.
    interface Reading {
        JsonNode tree(RegisteredVersion version);
    }

    static VersionSheet of(
            RegisteredVersion version,
            Scheme rules,
            List<RegisteredVersion> all,
            Reading reading,
            RuleWords words,
            Ui ui) {
        PublishingCheck.Checked checked = checked(version, rules);
        Optional<RegisteredVersion> earlier =
                all.stream()
                        .filter(RegisteredVersion::isPublished)
                        .filter(e -> e.effectiveFrom().isBefore(version.effectiveFrom()))
                        .findFirst();
        return new VersionSheet(
                checked.flaws(),
                checked.gridPoints(),
                version.isDraft() ? effects(version, all, words, ui.format()) : List.of(),
                earlier.map(RegisteredVersion::version).orElse(null),
                earlier.map(e -> DocumentChange.between(reading.tree(e), reading.tree(version)))
                        .orElse(List.of()),
                history(version, words, ui.reader()));
    }

    /// What was stored at the validation; where nothing was, the check itself.
    private static PublishingCheck.Checked checked(RegisteredVersion version, Scheme rules) {
        Integer points = version.gridPoints();
        return points != null && version.state() != State.DRAFT
                ? new PublishingCheck.Checked(List.of(), points)
                : PublishingCheck.check(rules);
    }

    private static List<String> effects(
            RegisteredVersion version,
            List<RegisteredVersion> all,
            RuleWords words,
            Format format) {
        Periods periods = SchemeRegister.periods(all);
        Period planned = version.period();
        List<String> effects = new ArrayList<>();
        for (Period other : periods.against(planned))
            effects.add(words.say("effect.overlap", other.version()));
        if (!effects.isEmpty()) return effects;
        periods.endedBy(planned)
                .ifPresent(open ->
                        effects.add(
                                words.say(
                                        "effect.closes",
                                        open.version(),
                                        format.date(planned.from().minusDays(1)))));
        for (Gap gap : periods.with(planned).gaps()) effects.add(gap(gap, words, format));
        return effects;
    }

    /// Days without a version, in words.
    static String gap(Gap gap, RuleWords words, Format format) {
        return gap.to() == null
                ? words.say("gap.open", format.date(gap.from()))
                : words.say("gap.closed", format.date(gap.from()), format.date(gap.to()));
    }

    private static List<TimelineEntry> history(
            RegisteredVersion version, RuleWords words, Reader reader) {
        return version.marks().reversed().stream()
                .map(mark ->
                        new TimelineEntry(
                                mark.kind() == Kind.CLOSED
                                        ? TimelineEntry.Kind.PROCESS
                                        : TimelineEntry.Kind.BUSINESS,
                                words.say("mark." + mark.kind()),
                                mark.reason(),
                                List.of(),
                                reader.onlyOwnFirm() ? "" : mark.by(),
                                mark.at(),
                                mark.position()))
                .toList();
    }
}
