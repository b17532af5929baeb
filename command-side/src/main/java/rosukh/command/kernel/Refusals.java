package rosukh.command.kernel;

import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.AppendConditionFailed;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.CommitRepeated;
import rosukh.eventstore.CommitTooLarge;
import rosukh.eventstore.KeyTaken;
import rosukh.vault.KeyMissing;
import rosukh.vault.SubjectErased;
import rosukh.vault.TextReserved;

/// Says in our own codes why a command failed. What is no refusal stays the failure it is.
final class Refusals {

    private final CommandTargetResolver targets = AnnotationCommandTargetResolver.builder().build();
    private final Streams streams;
    private final Map<String, RefusalCode> claims;

    Refusals(Streams streams, Map<String, RefusalCode> claims) {
        this.streams = streams;
        this.claims = Map.copyOf(claims);
    }

    RuntimeException of(CommandMessage<?> command, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            RuntimeException refusal = known(command, cause);
            if (refusal != null) return refusal;
        }
        if (failure instanceof RuntimeException unchecked) return unchecked;
        return new CommandExecutionException(String.valueOf(failure.getMessage()), failure);
    }

    private @Nullable RuntimeException known(CommandMessage<?> command, Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused;
            case KeyTaken taken -> taken(taken);
            // The caller's own key is answered before; this is a key of one event among others.
            case CommitRepeated _ ->
                    KernelRefusal.IDEMPOTENCY_KEY_REUSED.because("a part of it was done before");
            case CommitTooLarge _ ->
                    KernelRefusal.COMMAND_TOO_LARGE.because("it is more than one commit can hold");
            case AggregateNotFoundException _ ->
                    KernelRefusal.NOT_FOUND.because("there is no such record");
            case AppendConditionFailed _ ->
                    KernelRefusal.BACKGROUND_CHANGED.because(
                            "what it rests on was changed at the same moment");
            case SubjectErased _ ->
                    KernelRefusal.SUBJECT_ERASED.because(
                            "what is personal of this subject was erased for good");
            case KeyMissing _ ->
                    KernelRefusal.PERSONAL_KEY_MISSING.because(
                            "the key of personal data is not here");
            case TextReserved _ ->
                    KernelRefusal.TEXT_RESERVED.because("a text begins as only sealed ones do");
            case ConcurrencyException _, AggregateStreamCreationException _ ->
                    Refused.stale(currentVersion(command));
            default -> null;
        };
    }

    private Refused taken(KeyTaken taken) {
        String claim = taken.key().substring(CommitKeys.CLAIM.length());
        String name = claim.substring(0, claim.indexOf(':'));
        RefusalCode code = claims.getOrDefault(name, KernelRefusal.VALUE_TAKEN);
        String value = claim.substring(name.length() + 1);
        return code.because(
                value + " belongs to another record",
                new Violation(name, code.name(), "held by " + streamOf(taken.holder())));
    }

    private static String streamOf(@Nullable CommitRef holder) {
        String stream = holder == null ? null : holder.events().getFirst().aggregateId();
        return stream == null ? "another record" : stream;
    }

    private @Nullable Long currentVersion(CommandMessage<?> command) {
        return streams.version(targets.resolveTarget(command).getIdentifier()).orElse(null);
    }
}
