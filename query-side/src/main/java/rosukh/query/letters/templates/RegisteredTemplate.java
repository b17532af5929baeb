package rosukh.query.letters.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;

/// One version of the template of a kind of letter, and who did what with it.
///
/// @param from first day in force; null while it is a draft
/// @param to first day it is not in force any more; null while none is known
/// @param number sequence number in the kind's stream of the last event about this version
/// @param marks oldest first
public record RegisteredTemplate(
        LetterKind kind,
        int version,
        String subjectFa,
        String bodyFa,
        String subjectEn,
        String bodyEn,
        String sha256,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long number,
        List<Mark> marks) {

    /// What was done with a version.
    public enum Act {
        DRAFTED,
        APPROVED,
        RETIRED
    }

    /// Who did it and when.
    public record Mark(Act act, String by, @Nullable String reason, Instant at) {}

    /// How a version stands on a day.
    public enum Standing {
        DRAFT,
        COMING,
        IN_FORCE,
        RETIRED
    }

    static String id(LetterTemplateEvent event) {
        return event.kind() + "@" + event.version();
    }

    static Act act(LetterTemplateEvent event) {
        return switch (event) {
            case TemplateDrafted _ -> Act.DRAFTED;
            case TemplateApproved _ -> Act.APPROVED;
            case TemplateRetired _ -> Act.RETIRED;
        };
    }

    /// What holds of a version after an event about it.
    ///
    /// @param before null for the first
    static @Nullable RegisteredTemplate after(
            @Nullable RegisteredTemplate before, LetterTemplateEvent event, long at, Mark mark) {
        List<Mark> all = new ArrayList<>(before == null ? List.of() : before.marks());
        all.add(mark);
        List<Mark> marks = List.copyOf(all);
        return switch (event) {
            case TemplateDrafted e ->
                    new RegisteredTemplate(
                            e.kind(),
                            e.version(),
                            e.subjectFa(),
                            e.bodyFa(),
                            e.subjectEn(),
                            e.bodyEn(),
                            e.sha256(),
                            null,
                            null,
                            at,
                            marks);
            case TemplateApproved e ->
                    before == null ? null : before.days(e.inForceFrom(), null, at, marks);
            case TemplateRetired e ->
                    before == null ? null : before.days(before.from(), e.retiredFrom(), at, marks);
        };
    }

    public TemplateTexts texts() {
        return new TemplateTexts(
                new LetterText(subjectFa, bodyFa), new LetterText(subjectEn, bodyEn));
    }

    public Standing standing(LocalDate day) {
        if (from == null) return Standing.DRAFT;
        if (to != null && !day.isBefore(to)) return Standing.RETIRED;
        return day.isBefore(from) ? Standing.COMING : Standing.IN_FORCE;
    }

    /// Somebody wrote on it, and so may not approve it.
    public boolean draftedBy(String account) {
        return marks.stream()
                .anyMatch(each -> each.act() == Act.DRAFTED && each.by().equals(account));
    }

    private RegisteredTemplate days(
            @Nullable LocalDate begins, @Nullable LocalDate ends, long at, List<Mark> all) {
        return new RegisteredTemplate(
                kind, version, subjectFa, bodyFa, subjectEn, bodyEn, sha256, begins, ends, at, all);
    }
}
