package rosukh.eventstore;

import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// Stores published events as one commit and says in Axon's and our words why it could not.
///
/// @param axonsWord throws what Axon calls a taken key of the event
record CommitWriter(
        Appender appender,
        EventBytes bytes,
        CommitKeys furtherKeys,
        EventTags tags,
        BiConsumer<Exception, EventMessage<?>> axonsWord) {

    CommitRef write(List<? extends EventMessage<?>> events) {
        try {
            return bytes.ref(appender.append(draft(events)));
        } catch (Refusal refusal) {
            throw refused(refusal, events);
        }
    }

    private Draft draft(List<? extends EventMessage<?>> events) {
        List<AppendCondition> conditions =
                CurrentUnitOfWork.isStarted()
                        ? AppendCondition.takeFrom(CurrentUnitOfWork.get())
                        : List.of();
        return Draft.of(
                events.stream()
                        .map(event -> bytes.write(event).tagged(tags.tagsOf(event)))
                        .toList(),
                events,
                furtherKeys,
                conditions);
    }

    /// Says what a taken key means: the request was answered before, the value belongs to another
    /// stream, or somebody else was faster.
    private RuntimeException refused(Refusal refusal, List<? extends EventMessage<?>> events) {
        String key = refusal.key();
        @Nullable CommitRef holder = refusal.holder() == null ? null : bytes.ref(refusal.holder());
        if (Keys.isIdempotency(key) && holder != null) return new CommitRepeated(key, holder);
        if (Keys.isClaim(key)) return new KeyTaken(key, holder);
        axonsWord.accept(refusal, events.get(refusal.event()));
        throw new AssertionError("a refusal is always an exception", refusal);
    }
}
