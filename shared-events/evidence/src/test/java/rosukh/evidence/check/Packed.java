package rosukh.evidence.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.BagSink;
import rosukh.evidence.bundle.BundleWriter;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.bundle.Terms;
import rosukh.log.Policy;

/// Bundles of a test's log, and what a reader finds in them.
final class Packed {

    static final Terms TERMS =
            new Terms(
                    type -> type.equals("java.lang.String"),
                    event -> event.position() % 5 == 0 ? Optional.of("ir-kb/1") : Optional.empty(),
                    event ->
                            new Terms.Actors(
                                    Optional.of("officer"),
                                    event.position() % 7 == 0
                                            ? Optional.of("chief")
                                            : Optional.empty()));

    private Packed() {}

    static Path folder(StoredLog store, MemoryLog log, Scope scope, Path into) throws IOException {
        BundleWriter writer = new BundleWriter(log, store.engine().byteLog()::from, TERMS);
        try (BagSink sink = BagSink.folder(into)) {
            writer.write(writer.latest().orElseThrow(), scope, sink);
        }
        return into;
    }

    static Path zip(StoredLog store, MemoryLog log, Scope scope, Path into) throws IOException {
        BundleWriter writer = new BundleWriter(log, store.engine().byteLog()::from, TERMS);
        var latest = writer.latest().orElseThrow();
        try (OutputStream out = Files.newOutputStream(into);
                BagSink sink = BagSink.zip(out, "log", latest.at())) {
            writer.write(latest, scope, sink);
        }
        return into;
    }

    /// What a reader brings.
    record Brought(String policy, Authorities authorities, List<String> kept) {

        static Brought policy(String policy) {
            return new Brought(policy, Authorities.NONE, List.of());
        }
    }

    static BundleCheck.Result check(Path bundle, Brought brought) throws Exception {
        return check(bundle, brought, null, new ArrayList<>());
    }

    static BundleCheck.Result check(
            Path bundle, Brought brought, @Nullable Progress before, List<Progress> progress)
            throws Exception {
        Findings findings = new Findings(_ -> {});
        Trust trust = Trust.of(Policy.parse(brought.policy()));
        try (Bag bag = Bag.open(bundle)) {
            BundleCheck.Reader reader =
                    new BundleCheck.Reader(
                            trust, brought.authorities(), brought.kept(), before, progress::add);
            return new BundleCheck(bag, reader, findings).all();
        }
    }

    static List<String> faults(BundleCheck.Result result) {
        return result.findings().faults().stream().map(Fault::toString).toList();
    }
}
