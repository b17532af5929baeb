package rosukh.query.audit.chronicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.SignedNote;
import rosukh.query.audit.explorer.EventIndex;
import rosukh.query.audit.explorer.IndexedEvent;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.log.LoggedEvent;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case from its first event on, chapter by chapter.
///
/// @param chapters the case first, then what belongs to it
/// @param further events of the log that name the case and are told in no chapter
/// @param position of the last event the log had
/// @param checkpoint the latest one published; null where there is none
public record Chronicle(
        String caseId,
        List<Chapter> chapters,
        List<IndexedEvent> further,
        long position,
        @Nullable Published checkpoint) {

    private static final JsonMapper JSON = new JsonMapper();

    /// A chapter with what the log says beside it.
    public record Chapter(String title, List<Fact> facts, List<Entry> entries) {}

    /// An event in words, and as the log has it.
    ///
    /// @param type declared name; empty where the log does not show the event
    /// @param hash SHA-256 of the stored payload in hexadecimal
    /// @param papers what the event names of documents and rules: hashes, file names, versions
    public record Entry(TimelineEntry told, String type, String hash, List<Fact> papers) {}

    /// A checkpoint on paper.
    ///
    /// @param root in base64
    public record Published(String origin, long size, String root, Instant at) {}

    static Chronicle of(
            String caseId,
            List<CaseChapter.Told> told,
            EventIndex index,
            LogBook log,
            @Nullable PublishedLog published) {
        Set<Long> positions = new HashSet<>();
        List<Chapter> chapters = new ArrayList<>();
        for (CaseChapter.Told each : told) {
            List<Entry> entries = each.entries().stream().map(entry -> entry(entry, log)).toList();
            entries.forEach(entry -> positions.add(entry.told().position()));
            chapters.add(new Chapter(each.title(), each.facts(), entries));
        }
        return new Chronicle(
                caseId,
                chapters,
                index.naming("caseId", caseId).stream()
                        .filter(each -> !positions.contains(each.place()))
                        .toList(),
                log.head(),
                published == null
                        ? null
                        : published.latest().map(Chronicle::published).orElse(null));
    }

    private static Published published(PublishedLog.Signed latest) {
        Checkpoint tree = Checkpoint.parse(SignedNote.parse(latest.note()).text());
        return new Published(tree.origin(), tree.size(), tree.root().base64(), latest.at());
    }

    private static Entry entry(TimelineEntry told, LogBook log) {
        return log.at(told.position())
                .map(event ->
                        new Entry(
                                told,
                                event.envelope().type(),
                                event.envelope().payload(),
                                papers(log.opened(event))))
                .orElseGet(() -> new Entry(told, "", "", List.of()));
    }

    /// The label of each is the message `console.chronicle.<component>`.
    private static List<Fact> papers(LoggedEvent event) {
        List<Fact> papers = new ArrayList<>();
        JsonNode payload = JSON.readTree(event.payload());
        for (String name : List.of("fileName", "sha256", "schemeVersion", "schemeSha256"))
            if (payload.path(name).isString())
                papers.add(Fact.id(name, payload.path(name).asString()));
        return papers;
    }
}
