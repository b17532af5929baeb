package rosukh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.check.Aspect;
import rosukh.evidence.check.BundleCheck;
import rosukh.evidence.check.Fault;
import rosukh.evidence.check.Findings;
import rosukh.evidence.check.Progress;
import rosukh.evidence.check.ProofCheck;
import rosukh.log.LogProof;
import rosukh.log.Malformed;

/// Checks a bundle, or the proof of one event, on a machine that knows nothing of Rosukh.
@Command(
        name = "verify",
        description = {
            "Check a bundle of the log, or the proof of one event, without any server.",
            "Trusts the keys in the policy file and nothing that comes with the bundle. Every fault"
                    + " is told, with its position and field. Stored bytes whose key was destroyed"
                    + " are checked like all others: valid, content erased.",
            "Exit code 0: valid; 1: invalid, whatever else; 2: it cannot be said, or could not be"
                    + " checked."
        })
final class Verify implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Mixin private Trusted trusted = new Trusted();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "How far checks of this log came; what was killed goes on there, and of a later"
                            + " bundle only what is new is checked.")
    private @Nullable Path state;

    @Option(names = "--json", description = "Tell the verdict as JSON.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// What is checked.
    static final class Subject {

        @Parameters(paramLabel = "BUNDLE", description = "Folder or zip.", arity = "0..1")
        private @Nullable Path bundle;

        @ArgGroup(exclusive = false)
        private @Nullable Single single;
    }

    /// One event.
    static final class Single {

        @Option(
                names = "--proof",
                required = true,
                paramLabel = "FILE",
                description = "A .tlog-proof (c2sp.org/tlog-proof).")
        private Path proof = Path.of("");

        @Option(
                names = "--envelope",
                paramLabel = "FILE",
                description = "The event's envelope, unless the proof brings it along.")
        private @Nullable Path envelope;

        @Option(names = "--payload", paramLabel = "FILE", description = "Its stored bytes.")
        private @Nullable Path payload;

        @Option(
                names = "--metadata",
                paramLabel = "FILE",
                description = "The stored bytes of its metadata.")
        private @Nullable Path metadata;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<Fault> told = json ? _ -> {} : out::println;
        Findings findings = new Findings(told);
        Map<String, Object> facts = new LinkedHashMap<>();
        if (subject.single != null) proof(subject.single, findings, facts);
        else if (subject.bundle != null) bundle(subject.bundle, findings, facts);
        return new Told(trusted.words(), facts, findings).print(out, json);
    }

    private void bundle(Path path, Findings findings, Map<String, Object> facts)
            throws InterruptedException {
        Progress before = before();
        BundleCheck.Reader reader =
                new BundleCheck.Reader(
                        trusted.trust(),
                        trusted.authorities(),
                        trusted.kept(),
                        before,
                        this::remember);
        try (Bag bag = Bag.open(path)) {
            BundleCheck.Result result = new BundleCheck(bag, reader, findings).all();
            facts.put("log", result.origin());
            facts.put("size", result.size());
            facts.put("scope", result.scope().caseId() == null ? "log" : result.scope().caseId());
            facts.put("checked before", result.before());
            facts.put("payloads", result.payloads());
            facts.put("checkpoints", result.checkpoints());
        } catch (IOException unreadable) {
            throw new Failure("%s cannot be read: %s".formatted(path, unreadable.getMessage()));
        } catch (Malformed none) {
            findings.invalid(Aspect.BAG, path.toString(), String.valueOf(none.getMessage()));
        }
    }

    private @Nullable Progress before() {
        if (state == null) return null;
        try {
            return Progress.read(state);
        } catch (IOException | Malformed unusable) {
            throw new Failure("%s cannot be used: %s".formatted(state, unusable.getMessage()));
        }
    }

    private void remember(Progress progress) {
        if (state == null) return;
        try {
            progress.write(state);
        } catch (IOException unwritable) {
            throw new Failure("%s cannot be written: %s".formatted(state, unwritable.getMessage()));
        }
    }

    private void proof(Single single, Findings findings, Map<String, Object> facts) {
        String text = Trusted.text(single.proof);
        byte[] leaf = single.envelope == null ? brought(text) : Trusted.bytes(single.envelope);
        new ProofCheck(trusted.trust(), findings)
                .check(text, leaf, optional(single.payload), optional(single.metadata));
        facts.put("proof", single.proof.toString());
        facts.put("payload", single.payload == null ? "not given" : single.payload.toString());
    }

    /// The envelope that comes with a proof: it counts because the path leads from it to the root.
    private static byte[] brought(String proof) {
        try {
            String extra = LogProof.parse(proof).extra();
            if (extra != null) return Base64.getDecoder().decode(extra);
        } catch (Malformed none) {
            return new byte[0];
        }
        throw new Failure("the proof brings no envelope along: give it with --envelope");
    }

    private static byte @Nullable [] optional(@Nullable Path file) {
        return file == null ? null : Trusted.bytes(file);
    }
}
