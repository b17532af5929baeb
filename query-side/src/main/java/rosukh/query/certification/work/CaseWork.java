package rosukh.query.certification.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Format;

/// The work on one case for its page: who has it and what the staff noted. Nobody who acts for the
/// firm or helps it sees any of it.
@Component
public class CaseWork {

    /// The group whose views it reads.
    public static final String GROUP = WorkProjection.GROUP;

    private final WorkCases cases;
    private final MessageSource messages;

    CaseWork(WorkCases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    /// What a page shows of the work on a case.
    ///
    /// @param waitsFor the role that must act next, in words; null for a closed case
    /// @param mine the reader has it
    /// @param claimable the reader's role is due and nobody has it
    /// @param overseer the reader may give it to somebody
    /// @param writes the reader may write notes
    /// @param notes which of them a new one can correct
    public record Sheet(
            WorkCase work,
            @Nullable String waitsFor,
            boolean mine,
            boolean claimable,
            boolean overseer,
            boolean writes,
            List<Option> notes) {}

    /// Which entries of a timeline are shown.
    public enum Entries {
        ALL,
        EVENTS,
        NOTES
    }

    /// Empty for who is not of the staff.
    public Optional<Sheet> of(String caseId, Reader reader, Format format) {
        if (!staff(reader)) return Optional.empty();
        WorkWords words = new WorkWords(messages, format);
        return cases.find(caseId, reader).map(work -> sheet(work, reader, words));
    }

    /// The work on a case as the API tells it; empty for who is not of the staff.
    Optional<WorkCase> find(String caseId, Reader reader) {
        return staff(reader) ? cases.find(caseId, reader) : Optional.empty();
    }

    private static Sheet sheet(WorkCase work, Reader reader, WorkWords words) {
        boolean due = WorkQuery.own(reader).contains(work.role());
        return new Sheet(
                work,
                work.role().isEmpty() ? null : words.role(work.role()),
                work.person().equals(reader.account()),
                due && work.person().isEmpty(),
                reader.has(Role.OFFICER, Role.MANAGER),
                reader.has(Role.OFFICER, Role.ASSESSOR, Role.COMMITTEE, Role.MANAGER),
                work.notes().stream()
                        .map(note -> new Option(note.noteId(), note.noteId() + " – " + start(note)))
                        .toList());
    }

    private static String start(Note note) {
        return note.text().length() <= 40 ? note.text() : note.text().substring(0, 40) + "…";
    }

    /// The events of a case with the notes among them, newest first.
    ///
    /// @param asked what the address says; empty for all
    public List<TimelineEntry> timeline(
            List<TimelineEntry> events, @Nullable Sheet sheet, String asked, Format format) {
        if (sheet == null) return events;
        Entries which = entries(asked);
        List<TimelineEntry> all = new ArrayList<>();
        if (which != Entries.NOTES) all.addAll(events);
        WorkWords words = new WorkWords(messages, format);
        if (which != Entries.EVENTS)
            sheet.work().notes().forEach(note -> all.add(entry(note, words)));
        all.sort(Comparator.comparingLong(TimelineEntry::position).reversed());
        return all;
    }

    private static TimelineEntry entry(Note note, WorkWords words) {
        String corrects = note.corrects();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("certification.form.on"), words.format().date(note.on())));
        if (corrects != null) facts.add(Fact.id(words.say("work.note.corrects"), corrects));
        return new TimelineEntry(
                TimelineEntry.Kind.BUSINESS,
                words.say("work.note.title", note.noteId()),
                note.text(),
                facts,
                note.writtenBy() + (note.role().isEmpty() ? "" : " · " + words.role(note.role())),
                note.writtenAt(),
                note.at());
    }

    private static Entries entries(String asked) {
        if (asked.isEmpty()) return Entries.ALL;
        for (Entries each : Entries.values()) if (each.name().equals(asked)) return each;
        throw ApiProblem.badParameter(
                "entries", "PARAMETER_INVALID", "`entries` cannot be `" + asked + "`.");
    }

    private static boolean staff(Reader reader) {
        return reader.has(Role.OFFICER, Role.ASSESSOR, Role.COMMITTEE, Role.MANAGER, Role.AUDITOR)
                && !reader.has(Role.FIRM, Role.BROKER);
    }
}
