package rosukh.eventstore;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works through one sequence of letters at a time, under a claim that is extended with each.
final class LetterProcessing {

    private static final Logger LOG = LoggerFactory.getLogger(LetterProcessing.class);

    private final String nodeId = ManagementFactory.getRuntimeMXBean().getName();
    private final DeadSequences sequences;
    private final LetterEvents events;

    LetterProcessing(DeadSequences sequences, LetterEvents events) {
        this.sequences = sequences;
        this.events = events;
    }

    /// Processes the first sequence that matches and that nobody works on; false if there is none
    /// or a letter of it failed.
    boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    processingTask) {
        for (String sequence : sequences.claimable()) {
            Document read = sequences.find(sequence);
            if (read == null || !canBegin(sequence, read, sequenceFilter)) continue;
            Optional<DeadSequences.Claim> claim = sequences.claim(read, nodeId);
            if (claim.isPresent()) return process(sequence, read, claim.get(), processingTask);
        }
        return false;
    }

    /// A sequence whose first event is not shown does not keep the others from being processed.
    private boolean canBegin(
            String sequence,
            Document read,
            Predicate<DeadLetter<? extends EventMessage<?>>> filter) {
        try {
            return matches(sequence, read, filter);
        } catch (StoreUnavailable notShown) {
            LOG.warn("sequence {} waits: {}", sequence, notShown.getMessage());
            return false;
        }
    }

    /// A first letter of which nothing is left to process only waits to be taken out.
    private boolean matches(
            String sequence,
            Document read,
            Predicate<DeadLetter<? extends EventMessage<?>>> filter) {
        List<MongoDeadLetter> first =
                events.unprocessed(sequence, DeadSequences.letters(read).getFirst());
        return first.isEmpty() || filter.test(first.getFirst());
    }

    /// Processes the letters of a sequence up to the first that fails.
    ///
    /// @param claimed the sequence as it was when it was claimed
    private boolean process(
            String sequence,
            Document claimed,
            DeadSequences.Claim claim,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    task) {
        try {
            boolean held = true;
            for (Document read = claimed; read != null; read = sequences.find(sequence)) {
                if (!held && !sequences.extend(claim)) return lost(sequence);
                held = false;
                Document letter = DeadSequences.letters(read).getFirst();
                if (!processLetter(sequence, letter, claim, task)) return false;
                String id = letter.getString(LetterDocument.ID);
                if (!sequences.change(sequence, id, claim, _ -> null)) return lost(sequence);
            }
            return true;
        } finally {
            sequences.release(claim);
        }
    }

    private boolean processLetter(
            String sequence,
            Document letter,
            DeadSequences.Claim claim,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    task) {
        int done = LetterDocument.done(letter);
        int before = done;
        for (MongoDeadLetter next : events.unprocessed(sequence, letter)) {
            if (done > before && !sequences.extend(claim)) return lost(sequence);
            EnqueueDecision<EventMessage<?>> decision = task.apply(next);
            if (decision.shouldEnqueue()) {
                DeadLetter<? extends EventMessage<?>> failed = failed(next, decision);
                int processed = done;
                sequences.change(
                        sequence,
                        next.id(),
                        claim,
                        it -> LetterDocument.tried(it, failed, processed));
                return false;
            }
            done++;
        }
        return true;
    }

    private static DeadLetter<? extends EventMessage<?>> failed(
            MongoDeadLetter letter, EnqueueDecision<EventMessage<?>> decision) {
        return decision.withDiagnostics(letter)
                .withCause(decision.enqueueCause().orElse(null))
                .markTouched();
    }

    private boolean lost(String sequence) {
        LOG.warn(
                "lost the claim on sequence {} while processing a letter; it is processed again",
                sequence);
        return false;
    }
}
