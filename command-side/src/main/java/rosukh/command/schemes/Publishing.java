package rosukh.command.schemes;

import static rosukh.command.schemes.SchemeRefusal.SCHEME_CLOSING_RETROACTIVE;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_DRAFTER_MAY_NOT_PUBLISH;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_ENDS_EARLIER;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_NOT_VALIDATED;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_PUBLISHER_MAY_NOT_RETIRE;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_RETIREMENT_RETROACTIVE;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_VERSION_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeVersions.Draft;
import rosukh.events.rules.Periods.Period;
import rosukh.events.rules.PublishingCheck;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;

/// A second person publishes exactly what was validated. On any day one version at most is in
/// force: an open one ends the day before the next begins, any other overlap is refused. A version
/// never ends on a day that has passed, for cases were submitted under it.
final class Publishing {

    private Publishing() {}

    static List<SchemeEvent> publish(
            SchemeVersions state, PublishVersion command, @Nullable Principal principal) {
        Draft draft = state.draft(command.version());
        Scheme scheme = draft.scheme();
        if (!draft.validated())
            throw SCHEME_NOT_VALIDATED.because("only a validated version is published");
        if (Persons.of(command.publishedBy(), "", principal).either(draft.drafters()::contains))
            throw SCHEME_DRAFTER_MAY_NOT_PUBLISH.because("whoever drafted it does not publish it");
        Flaws.none(PublishingCheck.flaws(scheme, state.published(), command.sha256()));
        List<SchemeEvent> events = new ArrayList<>();
        events.add(
                new SchemeVersionApproved(
                        scheme.id(),
                        scheme.version(),
                        scheme.sha256(),
                        command.publishedBy(),
                        command.on()));
        state.published()
                .periods(scheme.id())
                .endedBy(PublishingCheck.planned(scheme))
                .ifPresent(open -> events.add(close(open, scheme, command)));
        events.add(
                new SchemeVersionPublished(
                        scheme.id(),
                        scheme.version(),
                        scheme.sha256(),
                        scheme.effectiveFrom(),
                        scheme.effectiveTo(),
                        scheme.document()));
        return List.copyOf(events);
    }

    static SchemeEvent retire(
            SchemeVersions state, RetireVersion command, @Nullable Principal principal) {
        Scheme scheme =
                state.published()
                        .find(command.schemeId(), command.version())
                        .orElseThrow(() ->
                                SCHEME_VERSION_UNKNOWN.because(
                                        "no version " + command.version() + " was published"));
        Set<String> publishers = state.publishers().getOrDefault(command.version(), Set.of());
        if (Persons.of(command.retiredBy(), "", principal).either(publishers::contains))
            throw SCHEME_PUBLISHER_MAY_NOT_RETIRE.because(
                    "whoever published it does not retire it");
        if (!command.from().isAfter(command.on()))
            throw SCHEME_RETIREMENT_RETROACTIVE.because("tomorrow is the first day it can end by");
        Period period = state.published().period(scheme);
        if (period.to() != null && period.to().isBefore(command.from()))
            throw SCHEME_ENDS_EARLIER.because("its last day in force is " + period.to());
        return new SchemeVersionRetired(
                command.schemeId(),
                command.version(),
                command.from(),
                command.retiredBy(),
                command.on());
    }

    private static SchemeEvent close(Period open, Scheme next, PublishVersion command) {
        if (!next.effectiveFrom().isAfter(command.on()))
            throw SCHEME_CLOSING_RETROACTIVE.because(
                    "version "
                            + open.version()
                            + " is in force today and can end tomorrow at the earliest");
        return new SchemeVersionClosed(
                next.id(),
                open.version(),
                next.effectiveFrom().minusDays(1),
                next.version(),
                command.on());
    }
}
