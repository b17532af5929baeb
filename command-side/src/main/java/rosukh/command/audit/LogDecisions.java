package rosukh.command.audit;

import static rosukh.command.audit.AuditRefusal.LOG_INCARNATION_ALREADY_RECORDED;
import static rosukh.command.audit.AuditRefusal.LOG_INCARNATION_NOT_PROPOSED;
import static rosukh.command.audit.AuditRefusal.LOG_KEY_ALREADY_ORDERED;
import static rosukh.command.audit.AuditRefusal.LOG_KEY_MALFORMED;
import static rosukh.command.audit.AuditRefusal.LOG_KEY_NOT_PROPOSED;
import static rosukh.command.audit.AuditRefusal.LOG_NEEDS_SECOND_PERSON;
import static rosukh.command.audit.AuditRefusal.LOG_REASON_MISSING;
import static rosukh.command.audit.AuditRefusal.LOG_TREE_MALFORMED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.audit.PublishedLogCommand.OrderLogKey;
import rosukh.command.audit.PublishedLogCommand.ProposeIncarnation;
import rosukh.command.audit.PublishedLogCommand.ProposeLogKey;
import rosukh.command.audit.PublishedLogCommand.RecordIncarnation;
import rosukh.events.audit.PublishedLogEvent;
import rosukh.events.audit.PublishedLogEvent.IncarnationProposed;
import rosukh.events.audit.PublishedLogEvent.IncarnationRecorded;
import rosukh.events.audit.PublishedLogEvent.LogKeyOrdered;
import rosukh.events.audit.PublishedLogEvent.LogKeyProposed;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;

/// The rules of what is decided about the published log: two persons for each decision, the second
/// on exactly what the first proposed, and no decision twice.
///
/// @param proposedLife null if none is open
/// @param lives the trees after which the log goes on under a new name
/// @param proposedKey null if none is open
/// @param ordered the keys that were ordered to sign, in order
record LogDecisions(
        @Nullable IncarnationProposed proposedLife,
        List<Tree> lives,
        @Nullable LogKeyProposed proposedKey,
        List<String> ordered) {

    static final LogDecisions NONE = new LogDecisions(null, List.of(), null, List.of());

    /// A tree that was signed.
    record Tree(long size, String root) {}

    LogDecisions {
        lives = List.copyOf(lives);
        ordered = List.copyOf(ordered);
    }

    List<PublishedLogEvent> decide(PublishedLogCommand command) {
        return List.of(
                switch (command) {
                    case ProposeIncarnation propose -> propose(propose);
                    case RecordIncarnation confirm -> confirm(confirm);
                    case ProposeLogKey propose -> propose(propose);
                    case OrderLogKey order -> order(order);
                });
    }

    LogDecisions evolve(PublishedLogEvent event) {
        return switch (event) {
            case IncarnationProposed proposed ->
                    new LogDecisions(proposed, lives, proposedKey, ordered);
            case IncarnationRecorded recorded ->
                    new LogDecisions(
                            null,
                            with(lives, new Tree(recorded.size(), recorded.root())),
                            proposedKey,
                            ordered);
            case LogKeyProposed proposed ->
                    new LogDecisions(proposedLife, lives, proposed, ordered);
            case LogKeyOrdered order ->
                    new LogDecisions(proposedLife, lives, null, with(ordered, order.vkey()));
        };
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private IncarnationProposed propose(ProposeIncarnation command) {
        Tree tree = tree(command.size(), command.root());
        String reason = reason(command.reason());
        if (lives.contains(tree))
            throw LOG_INCARNATION_ALREADY_RECORDED.because(
                    "the log goes on after the tree of %d leaves".formatted(command.size()));
        return new IncarnationProposed(
                tree.size(), tree.root(), reason, command.proposedBy(), command.on());
    }

    private IncarnationRecorded confirm(RecordIncarnation command) {
        IncarnationProposed proposal = proposedLife;
        if (proposal == null
                || proposal.size() != command.size()
                || !proposal.root().equals(command.root()))
            throw LOG_INCARNATION_NOT_PROPOSED.because(
                    "no proposal to go on after this tree of %d leaves is open"
                            .formatted(command.size()));
        another(proposal.proposedBy(), command.confirmedBy());
        return new IncarnationRecorded(
                proposal.size(),
                proposal.root(),
                proposal.reason(),
                proposal.proposedBy(),
                command.confirmedBy(),
                command.on());
    }

    private LogKeyProposed propose(ProposeLogKey command) {
        String vkey = key(command.vkey());
        String reason = reason(command.reason());
        if (!ordered.isEmpty() && ordered.getLast().equals(vkey))
            throw LOG_KEY_ALREADY_ORDERED.because("this key was ordered last");
        return new LogKeyProposed(vkey, reason, command.proposedBy(), command.on());
    }

    private LogKeyOrdered order(OrderLogKey command) {
        LogKeyProposed proposal = proposedKey;
        if (proposal == null || !proposal.vkey().equals(command.vkey().strip()))
            throw LOG_KEY_NOT_PROPOSED.because("no proposal of this key is open");
        another(proposal.proposedBy(), command.confirmedBy());
        return new LogKeyOrdered(
                proposal.vkey(),
                proposal.reason(),
                proposal.proposedBy(),
                command.confirmedBy(),
                command.on());
    }

    private static Tree tree(long size, String root) {
        try {
            if (size >= 0) return new Tree(size, Hash.ofBase64(root.strip()).base64());
        } catch (Malformed not) {
            throw LOG_TREE_MALFORMED.because("the root is not the base64 of 32 bytes");
        }
        throw LOG_TREE_MALFORMED.because("no tree has %d leaves".formatted(size));
    }

    private static String key(String vkey) {
        NoteKey key;
        try {
            key = NoteKey.parse(vkey.strip());
        } catch (Malformed not) {
            throw LOG_KEY_MALFORMED.because(String.valueOf(not.getMessage()));
        }
        if (key.type() == NoteKey.Type.ED25519_COSIGNATURE)
            throw LOG_KEY_MALFORMED.because("the key is a witness's");
        return key.toString();
    }

    private static String reason(String reason) {
        if (reason.isBlank()) throw LOG_REASON_MISSING.because("it is not said why");
        return reason.strip();
    }

    private static void another(String proposer, String confirmer) {
        if (proposer.equals(confirmer))
            throw LOG_NEEDS_SECOND_PERSON.because("%s proposed it".formatted(proposer));
    }
}
