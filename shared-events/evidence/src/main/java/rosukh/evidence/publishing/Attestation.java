package rosukh.evidence.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.evidence.PublishedLog.TimeStamp;
import rosukh.log.Checkpoint;
import rosukh.log.NoteKey;
import rosukh.log.Policy;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tiles;

/// Has the latest checkpoint cosigned by witnesses and stamped by authorities, beside publishing
/// and never in its way: whoever does not answer is asked again with a later checkpoint, at growing
/// intervals, which covers the earlier ones too.
public final class Attestation {

    private static final Logger LOG = LoggerFactory.getLogger(Attestation.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Publishing publishing;
    private final LogPublisher publisher;
    private final List<WitnessClient> witnesses;
    private final List<TimeStampClient> authorities;
    private final Duration stampEvery;
    private final Map<String, Attempts> attempts = new ConcurrentHashMap<>();
    private final Map<String, Instant> stamped = new HashMap<>();

    /// How it went with somebody.
    ///
    /// @param failures since it went well
    /// @param size leaves of the largest tree it attested; -1 for none since the start
    /// @param because why not, the last time; null if it went well
    public record Attempts(
            int failures, long size, Instant next, @Nullable String because, long failed) {

        private static final Attempts NONE = new Attempts(0, -1, Instant.EPOCH, null, 0);
    }

    /// @param witnesses those of a policy; the ones without an address are not asked
    /// @param authorities addresses
    /// @param stampEvery how long a checkpoint needs no stamp if one before it has one
    public Attestation(
            Publishing publishing,
            LogPublisher publisher,
            List<Policy.Witness> witnesses,
            List<String> authorities,
            Duration stampEvery) {
        this.publishing = publishing;
        this.publisher = publisher;
        this.witnesses =
                witnesses.stream().filter(it -> it.url() != null).map(WitnessClient::new).toList();
        this.authorities = authorities.stream().map(TimeStampClient::new).toList();
        this.stampEvery = stampEvery;
    }

    /// Names of all who are asked.
    public List<String> parties() {
        List<String> all = new ArrayList<>();
        witnesses.forEach(it -> all.add(it.name()));
        authorities.forEach(it -> all.add(it.name()));
        return List.copyOf(all);
    }

    /// How it went with one of them.
    public Attempts attempts(String party) {
        return attempts.getOrDefault(party, Attempts.NONE);
    }

    /// Asks whoever has not attested the latest checkpoint, if this node publishes.
    public void step() throws InterruptedException {
        if (!publisher.publishes()) return;
        for (WitnessClient witness : witnesses) {
            Link latest = publishing.chain().lastSigned().orElse(null);
            if (latest == null || latest.note() == null) return;
            SignedNote note = SignedNote.parse(latest.note());
            if (!witness.signed(note) && isDue(witness.name()))
                attempt(witness.name(), latest.size(), () -> cosign(witness, latest, note));
        }
        Link latest = publishing.chain().lastSigned().orElse(null);
        if (latest == null || latest.note() == null) return;
        for (TimeStampClient authority : authorities)
            if (needsStamp(latest, authority.name()) && isDue(authority.name()))
                attempt(authority.name(), latest.size(), () -> stamp(authority, latest));
    }

    private boolean isDue(String party) {
        return !publisher.now().isBefore(attempts(party).next());
    }

    private boolean needsStamp(Link latest, String authority) {
        if (latest.tokens().stream().anyMatch(it -> it.authority().equals(authority))) return false;
        Instant last = stamped.get(authority);
        return last == null || !latest.at().isBefore(last.plus(stampEvery));
    }

    @FunctionalInterface
    private interface Asking {
        void ask() throws NotAttested, InterruptedException;
    }

    private void attempt(String party, long size, Asking asking) throws InterruptedException {
        Attempts before = attempts(party);
        try {
            asking.ask();
            attempts.put(party, new Attempts(0, size, Instant.EPOCH, null, before.failed()));
        } catch (LogStopped contradiction) {
            publisher.stop(contradiction);
        } catch (NotAttested not) {
            int failures = before.failures() + 1;
            if (failures == 1) LOG.warn("{} did not attest the log: {}", party, not.getMessage());
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 8));
            attempts.put(
                    party,
                    new Attempts(
                            failures,
                            before.size(),
                            publisher
                                    .now()
                                    .plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT),
                            not.getMessage(),
                            before.failed() + 1));
        }
    }

    private void cosign(WitnessClient witness, Link latest, SignedNote note)
            throws NotAttested, InterruptedException {
        Prover prover =
                new Prover(
                        new Tiles(
                                latest.size(),
                                new Remembering(publishing.tiles().files(latest.life().number()))));
        SignedNote asked = byLog(latest, note);
        SignedNote cosigned = note.with(witness.cosign(asked, prover));
        if (!publishing.chain().cosigned(latest.number(), note.toString(), cosigned.toString()))
            throw new NotAttested("the note changed meanwhile");
        publishing.durability().force();
        publisher.keep(latest.life().number(), cosigned);
    }

    private void stamp(TimeStampClient authority, Link latest)
            throws NotAttested, InterruptedException {
        String note = latest.note();
        if (note == null) return;
        TimeStamp token = authority.stamp(byLog(latest, SignedNote.parse(note)).toString());
        publishing.chain().stamped(latest.number(), token);
        publishing.durability().force();
        stamped.put(authority.name(), latest.at());
    }

    /// The note as the log signed it, without what others added.
    private static SignedNote byLog(Link latest, SignedNote note) {
        String origin = Checkpoint.parse(note.text()).origin();
        List<NoteKey> keys =
                latest.keys().stream()
                        .map(key -> NoteKey.parse(key.vkey()))
                        .filter(key -> key.name().equals(origin))
                        .toList();
        return new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(each -> keys.stream().anyMatch(each::names))
                        .toList());
    }
}
