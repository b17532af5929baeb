package rosukh.evidence.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.LeafScan;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.EntryBundle;
import rosukh.log.LogProof;
import rosukh.log.Malformed;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.Tiles;
import tools.jackson.databind.json.JsonMapper;

/// Packs what was published of a log, and the stored bytes of its events, as they are when it
/// begins. It streams: of each file it keeps the hashes, of each case in scope the positions.
public final class BundleWriter {

    private final PublishedLog published;
    private final LongFunction<Stream<LoggedBytes>> stored;
    private final Terms terms;

    /// @param stored every event from a position on, in order; the stream is closed
    public BundleWriter(
            PublishedLog published, LongFunction<Stream<LoggedBytes>> stored, Terms terms) {
        this.published = published;
        this.stored = stored;
        this.terms = terms;
    }

    /// The checkpoint a bag would be packed up to; empty as long as nothing was published.
    public Optional<PublishedLog.Signed> latest() {
        return published.latest();
    }

    /// Packs a bag.
    ///
    /// @param latest what [#latest] gave
    /// @throws IOException if it cannot be written
    /// @throws Malformed if what was published cannot be read
    public void write(PublishedLog.Signed latest, Scope scope, BagSink sink) throws IOException {
        new Packing(latest, scope, new BagWriter(sink)).all();
    }

    private final class Packing {

        private final PublishedLog.Signed latest;
        private final Scope scope;
        private final BagWriter bag;
        private final SignedNote note;
        private final Checkpoint tree;
        private final Tiles.Files files = published.files();
        private final List<Long> ofCase = new ArrayList<>();
        private final List<Long> proved = new ArrayList<>();

        private Packing(PublishedLog.Signed latest, Scope scope, BagWriter bag) {
            this.latest = latest;
            this.scope = scope;
            this.bag = bag;
            note = SignedNote.parse(latest.note());
            tree = Checkpoint.parse(note.text());
        }

        private void all() throws IOException {
            bag.file(Names.CHECKPOINT, latest.note());
            bag.file(Names.SCOPE, scope.json());
            bag.file(Names.KEYS, keys());
            tiles();
            checkpoints();
            try (Provenance provenance = new Provenance(terms, scope.caseId() != null)) {
                events(provenance);
                try (OutputStream out = bag.file(Names.PROVENANCE)) {
                    provenance.finish(out);
                }
            }
            proofs();
            bag.finish(info(), Readme.texts());
        }

        private Map<String, String> info() {
            Map<String, String> info = new LinkedHashMap<>();
            info.put("Bag-Software-Agent", "rosukh");
            info.put("Bagging-Date", latest.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            info.put("External-Identifier", "%s %d".formatted(tree.origin(), tree.size()));
            info.put(
                    "External-Description",
                    scope.caseId() == null
                            ? "The whole log"
                            : "The case %s, with the envelopes of the whole log"
                                    .formatted(scope.caseId()));
            return info;
        }

        private void tiles() throws IOException {
            byte[] caseId =
                    scope.caseId() == null ? null : scope.caseId().getBytes(StandardCharsets.UTF_8);
            LeafScan scan = new LeafScan();
            for (Tile tile : Tile.between(0, tree.size())) {
                byte[] content = files.read(tile);
                bag.file(Names.LOG + tile.path(), content);
                if (caseId == null || tile.level() != Tile.ENTRIES) continue;
                long position = tile.index() * Tile.FULL;
                for (byte[] leaf : EntryBundle.parse(content)) {
                    scan.read(leaf);
                    if (scan.isOf(caseId)) ofCase.add(position);
                    position++;
                }
            }
        }

        private void checkpoints() throws IOException {
            Map<String, Integer> same = new HashMap<>();
            for (PublishedLog.Signed each : published.checkpoints()) {
                if (each.size() > tree.size() && each.incarnation() == latest.incarnation())
                    continue;
                String name = "%d/%012d".formatted(each.incarnation(), each.size());
                int number = same.merge(name, 1, Integer::sum);
                if (number > 1) name = name + "." + (number - 1);
                bag.file(Names.CHECKPOINTS + name, each.note());
                for (int token = 0; token < each.tokens().size(); token++) {
                    PublishedLog.TimeStamp stamp = each.tokens().get(token);
                    String path = "%s%s.%d".formatted(Names.TIMESTAMPS, name, token);
                    bag.file(path + ".tsr", Base64.getDecoder().decode(stamp.response()));
                    bag.file(path + ".note", stamp.stamped());
                }
            }
        }

        private void events(Provenance provenance) throws IOException {
            try (OutputStream out = bag.file(Names.EVENTS)) {
                if (scope.caseId() == null)
                    try (Stream<LoggedBytes> events = stored.apply(0)) {
                        for (var each = events.iterator(); each.hasNext(); ) {
                            LoggedBytes event = each.next();
                            if (event.position() >= tree.size()) break;
                            event(event, out, provenance);
                        }
                    }
                for (long position : ofCase)
                    try (Stream<LoggedBytes> events = stored.apply(position)) {
                        Optional<LoggedBytes> event =
                                events.findFirst().filter(it -> it.position() == position);
                        if (event.isPresent()) event(event.get(), out, provenance);
                    }
            }
        }

        private void event(LoggedBytes event, OutputStream out, Provenance provenance)
                throws IOException {
            EventLines.write(event, out);
            provenance.add(event);
            if (terms.proved().test(event.type())) proved.add(event.position());
        }

        private void proofs() throws IOException {
            Prover prover = new Prover(new Tiles(tree.size(), files));
            for (long position : proved)
                bag.file(
                        Names.PROOFS + position + ".tlog-proof",
                        new LogProof(
                                        Base64.getEncoder().encodeToString(envelope(position)),
                                        position,
                                        prover.inclusion(position, tree.size()),
                                        note)
                                .toString());
        }

        /// Brought along with its proof, so that this is one file.
        private byte[] envelope(long position) {
            long index = position / Tile.FULL;
            int width = (int) Math.min(Tile.FULL, tree.size() - index * Tile.FULL);
            byte[] bundle = files.read(new Tile(Tile.ENTRIES, index, width));
            return EntryBundle.parse(bundle).get((int) (position % Tile.FULL));
        }

        private byte[] keys() {
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("keys", published.keys().stream().map(this::key).toList());
            account.put("incarnations", published.incarnations().stream().map(this::life).toList());
            return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(account);
        }

        private Map<String, Object> key(PublishedLog.Key key) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("incarnation", key.incarnation());
            members.put("vkey", key.vkey());
            members.put("from", key.from());
            if (key.to() != Long.MAX_VALUE) members.put("to", key.to());
            return members;
        }

        private Map<String, Object> life(PublishedLog.Incarnation life) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("number", life.number());
            members.put("origin", life.origin());
            members.put("from", life.from());
            members.put("at", life.at().toString());
            members.put("by", life.by());
            members.put("reason", life.reason());
            return members;
        }
    }
}
