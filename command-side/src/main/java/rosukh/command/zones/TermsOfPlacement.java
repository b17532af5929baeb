package rosukh.command.zones;

import static rosukh.command.zones.TermsRefusal.TERMS_DRAFTER_MAY_NOT_PUBLISH;
import static rosukh.command.zones.TermsRefusal.TERMS_HASH_MISMATCH;
import static rosukh.command.zones.TermsRefusal.TERMS_NAME_MALFORMED;
import static rosukh.command.zones.TermsRefusal.TERMS_ORDER;
import static rosukh.command.zones.TermsRefusal.TERMS_PUBLISHED;
import static rosukh.command.zones.TermsRefusal.TERMS_RANGE;
import static rosukh.command.zones.TermsRefusal.TERMS_RETROACTIVE;
import static rosukh.command.zones.TermsRefusal.TERMS_SOURCE_MISSING;
import static rosukh.command.zones.TermsRefusal.TERMS_UNCHANGED;
import static rosukh.command.zones.TermsRefusal.TERMS_UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Violation;
import rosukh.command.zones.TermsCommand.DiscardTerms;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.PublishedTerms;
import rosukh.events.zones.TermsEvent;
import rosukh.events.zones.TermsEvent.TermsDiscarded;
import rosukh.events.zones.TermsEvent.TermsDrafted;
import rosukh.events.zones.TermsEvent.TermsPublished;

/// The rules on the terms of placement: a second person publishes exactly what was drafted, and the
/// days on which a version is in force are never changed for days that have passed.
///
/// @param drafts by version
/// @param drafters accounts of whoever drafted a version, by version
record TermsOfPlacement(
        Map<String, IncentiveTerms> drafts,
        Map<String, Set<String>> drafters,
        PublishedTerms published) {

    static final TermsOfPlacement NONE =
            new TermsOfPlacement(Map.of(), Map.of(), PublishedTerms.NONE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final int BP = 10_000;
    private static final int INSTALMENTS_MAX = 240;
    private static final int DAYS_MAX = 3_650;

    TermsOfPlacement {
        drafts = Map.copyOf(drafts);
        drafters = Map.copyOf(drafters);
    }

    List<TermsEvent> decide(TermsCommand command, @Nullable Principal principal) {
        return List.of(
                switch (command) {
                    case DraftTerms draft -> draft(draft);
                    case DiscardTerms discard -> {
                        drafted(discard.version());
                        yield new TermsDiscarded(discard.version(), discard.by(), discard.on());
                    }
                    case PublishTerms publish -> publish(publish, principal);
                });
    }

    TermsOfPlacement evolve(TermsEvent event, @Nullable Principal principal) {
        Map<String, IncentiveTerms> left = new HashMap<>(drafts);
        Map<String, Set<String>> known = new HashMap<>(drafters);
        switch (event) {
            case TermsDrafted e -> {
                left.put(e.version(), e.terms());
                Set<String> all = new HashSet<>(known.getOrDefault(e.version(), Set.of()));
                all.addAll(
                        Persons.of(e.draftedBy(), "", principal)
                                .accounts()
                                .collect(Collectors.toSet()));
                known.put(e.version(), Set.copyOf(all));
            }
            case TermsDiscarded e -> {
                left.remove(e.version());
                known.remove(e.version());
            }
            case TermsPublished e -> left.remove(e.version());
        }
        return new TermsOfPlacement(left, known, published.after(event));
    }

    private TermsDrafted draft(DraftTerms command) {
        IncentiveTerms terms = command.terms();
        if (!NAME.matcher(terms.version()).matches())
            throw TERMS_NAME_MALFORMED.because("letters, digits, points and hyphens");
        if (published.find(terms.version()).isPresent())
            throw TERMS_PUBLISHED.because("a published version never changes");
        check(terms);
        if (terms.equals(drafts.get(terms.version())))
            throw TERMS_UNCHANGED.because("the draft says this already");
        return new TermsDrafted(terms.version(), terms, terms.sha256(), command.by(), command.on());
    }

    private TermsPublished publish(PublishTerms command, @Nullable Principal principal) {
        IncentiveTerms terms = drafted(command.version());
        if (!terms.sha256().equals(command.sha256()))
            throw TERMS_HASH_MISMATCH.because("the draft is now " + terms.sha256());
        if (Persons.of(command.by(), "", principal)
                .either(drafters.getOrDefault(command.version(), Set.of())::contains))
            throw TERMS_DRAFTER_MAY_NOT_PUBLISH.because("whoever drafted it does not publish it");
        LocalDate last = published.lastFrom();
        if (last != null && !terms.effectiveFrom().isAfter(last))
            throw TERMS_ORDER.because("the version before it begins on " + last);
        if (published.inForce(command.on()).isPresent()
                && !terms.effectiveFrom().isAfter(command.on()))
            throw TERMS_RETROACTIVE.because("tomorrow is the first day it can begin");
        return new TermsPublished(
                terms.version(), terms, terms.sha256(), command.by(), command.on());
    }

    private IncentiveTerms drafted(String version) {
        if (published.find(version).isPresent())
            throw TERMS_PUBLISHED.because("a published version never changes");
        IncentiveTerms terms = drafts.get(version);
        if (terms == null) throw TERMS_UNKNOWN.because("there is no draft " + version);
        return terms;
    }

    private static void check(IncentiveTerms terms) {
        group("knowledgeBased", terms.knowledgeBased());
        group("others", terms.others());
        range("earlyByDays", terms.earlyByDays(), 1, DAYS_MAX);
        range("reservationWorkingDays", terms.reservationWorkingDays(), 1, DAYS_MAX);
        range("noticeDays", terms.noticeDays(), 1, DAYS_MAX);
        range("graceDays", terms.graceDays(), 1, DAYS_MAX);
        if (terms.source().isBlank())
            throw TERMS_SOURCE_MISSING.because("it is said where the terms stand");
    }

    private static void group(String name, GroupTerms group) {
        range(name + ".prepaymentBp", group.prepaymentBp(), 0, BP);
        range(name + ".instalmentMonths", group.instalmentMonths(), 1, INSTALMENTS_MAX);
        range(name + ".onTimeWaiverBp", group.onTimeWaiverBp(), 0, BP);
        range(name + ".earlyWaiverBp", group.earlyWaiverBp(), group.onTimeWaiverBp(), BP);
    }

    private static void range(String field, int value, int least, int most) {
        if (value < least || value > most)
            throw TERMS_RANGE.because(
                    field + " goes from " + least + " to " + most,
                    new Violation(field, TERMS_RANGE.name(), least + " to " + most));
    }
}
