package rosukh.command.processes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;

/// Of which kinds letters can be written on a day. Which template it is is decided where the letter
/// is.
final class TemplatesInForce {

    private record Version(LetterKind kind, int number) {}

    /// @param to first day it is not in force any more
    private record Days(LocalDate from, LocalDate to) {

        private boolean cover(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final Map<Version, Days> approved = new HashMap<>();

    void take(LetterTemplateEvent event) {
        Version version = new Version(event.kind(), event.version());
        switch (event) {
            case TemplateDrafted _ -> {}
            case TemplateApproved e ->
                    approved.put(version, new Days(e.inForceFrom(), LocalDate.MAX));
            case TemplateRetired e ->
                    approved.computeIfPresent(
                            version, (_, days) -> new Days(days.from(), e.retiredFrom()));
        }
    }

    boolean has(LetterKind kind, LocalDate day) {
        return approved.entrySet().stream()
                .anyMatch(each -> each.getKey().kind() == kind && each.getValue().cover(day));
    }
}
