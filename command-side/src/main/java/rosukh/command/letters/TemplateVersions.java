package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.TEMPLATE_ALREADY_APPROVED;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_ALREADY_RETIRED;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_BACKDATED;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_DRAFTER_MAY_NOT_APPROVE;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_DRAFT_UNCHANGED;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_NOT_APPROVED;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_VERSION_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;
import rosukh.events.letters.TemplateTexts;

/// The versions of the templates of one kind of letter. At most the last one is a draft; of those
/// in force on a day the last one counts.
///
/// @param versions in order, the first is version 1
record TemplateVersions(List<Version> versions) {

    static final TemplateVersions NONE = new TemplateVersions(List.of());

    /// One version.
    ///
    /// @param drafters everybody who wrote on it, or for whom somebody did
    /// @param from first day in force; null while it is a draft
    /// @param to first day it is no longer; null while none is known
    record Version(
            int number,
            TemplateTexts texts,
            Set<String> drafters,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Version {
            drafters = Set.copyOf(drafters);
        }

        boolean draft() {
            return from == null;
        }

        boolean inForceOn(LocalDate day) {
            return from != null && !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    TemplateVersions {
        versions = List.copyOf(versions);
    }

    /// What the events of a stream say of the texts; it does not know for whom they were written.
    static TemplateVersions of(List<?> history) {
        TemplateVersions all = NONE;
        for (Object event : history) all = all.evolve((LetterTemplateEvent) event, null);
        return all;
    }

    /// The version by which letters are written on a day.
    Optional<Version> inForceOn(LocalDate day) {
        return versions.reversed().stream().filter(each -> each.inForceOn(day)).findFirst();
    }

    /// @param principal the person acted for; null if everybody acts for themselves
    LetterTemplateEvent decide(TemplateCommand command, @Nullable Principal principal) {
        return switch (command) {
            case DraftTemplate draft -> draft(draft);
            case ApproveTemplate approve -> approve(approve, principal);
            case RetireTemplate retire -> retire(retire);
        };
    }

    /// @param principal the person for whom it was done; null if it was done in one's own name
    TemplateVersions evolve(LetterTemplateEvent event, @Nullable Principal principal) {
        return switch (event) {
            case TemplateDrafted drafted -> drafted(drafted, principal);
            case TemplateApproved(_, var number, _, var from, _, _) -> {
                Version was = versions.get(number - 1);
                yield with(new Version(number, was.texts(), was.drafters(), from, null));
            }
            case TemplateRetired(_, var number, var to, _, _) -> {
                Version was = versions.get(number - 1);
                yield with(new Version(number, was.texts(), was.drafters(), was.from(), to));
            }
        };
    }

    private TemplateDrafted draft(DraftTemplate command) {
        TemplateTexts texts = command.texts();
        TemplateFlaws.none(command.kind(), texts);
        Optional<Version> open =
                versions.reversed().stream().limit(1).filter(Version::draft).findFirst();
        if (open.filter(each -> each.texts().equals(texts)).isPresent())
            throw TEMPLATE_DRAFT_UNCHANGED.because("the draft has these texts already");
        return new TemplateDrafted(
                command.kind(),
                open.map(Version::number).orElse(versions.size() + 1),
                texts.fa().subject(),
                texts.fa().body(),
                texts.en().subject(),
                texts.en().body(),
                texts.sha256(),
                command.draftedBy(),
                command.on());
    }

    private TemplateApproved approve(ApproveTemplate command, @Nullable Principal principal) {
        Version version = version(command.version());
        if (!version.draft())
            throw TEMPLATE_ALREADY_APPROVED.because("it is in force from " + version.from());
        if (Persons.of(command.approvedBy(), "", principal).either(version.drafters()::contains))
            throw TEMPLATE_DRAFTER_MAY_NOT_APPROVE.because("whoever drafted it does not approve");
        notBackdated(command.from(), command.on());
        return new TemplateApproved(
                command.kind(),
                command.version(),
                version.texts().sha256(),
                command.from(),
                command.approvedBy(),
                command.on());
    }

    private TemplateRetired retire(RetireTemplate command) {
        Version version = version(command.version());
        if (version.draft()) throw TEMPLATE_NOT_APPROVED.because("it is a draft");
        if (version.to() != null)
            throw TEMPLATE_ALREADY_RETIRED.because("it is retired from " + version.to());
        notBackdated(command.from(), command.on());
        return new TemplateRetired(
                command.kind(),
                command.version(),
                command.from(),
                command.retiredBy(),
                command.on());
    }

    private static void notBackdated(LocalDate from, LocalDate on) {
        if (from.isBefore(on)) throw TEMPLATE_BACKDATED.because("it is decided on " + on);
    }

    private TemplateVersions drafted(TemplateDrafted event, @Nullable Principal principal) {
        Set<String> drafters = new LinkedHashSet<>();
        if (event.version() <= versions.size())
            drafters.addAll(versions.get(event.version() - 1).drafters());
        Persons.of(event.draftedBy(), "", principal).accounts().forEach(drafters::add);
        return with(new Version(event.version(), event.texts(), drafters, null, null));
    }

    private TemplateVersions with(Version version) {
        List<Version> all = new ArrayList<>(versions);
        if (version.number() > all.size()) all.add(version);
        else all.set(version.number() - 1, version);
        return new TemplateVersions(all);
    }

    private Version version(int number) {
        if (number < 1 || number > versions.size())
            throw TEMPLATE_VERSION_UNKNOWN.because("there is no version " + number);
        return versions.get(number - 1);
    }
}
