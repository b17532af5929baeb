package rosukh.eventstore;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a letter keeps its event: as the position in the log, so that it is read through today's
/// upcasters and no second copy of personal data lies about; as a copy only if it is not there.
final class LetterEvents {

    /// Names the event within its sequence, so that an event delivered twice is one letter.
    static final String KEY = "key";

    private static final String POSITION = "pos";
    private static final String PART = "part";
    private static final String PARTS = "parts";
    private static final String COPY = "event";
    private static final long NOWHERE = -1;

    private final EventMessages messages;
    private final EventBytes bytes;

    LetterEvents(EventMessages messages) {
        this.messages = messages;
        this.bytes = new EventBytes(messages.serializer());
    }

    /// Adds to a letter what it needs to find its event again.
    void keep(EventMessage<?> message, Document letter) {
        long position = position(message);
        List<TrackedEventMessage<?>> stored =
                position == NOWHERE ? List.of() : messages.at(position).orElse(List.of());
        int part = part(message, stored);
        if (part >= 0)
            letter.append(KEY, position + "/" + part)
                    .append(POSITION, position)
                    .append(PART, part)
                    .append(PARTS, stored.size());
        else keepCopy(message, position, letter);
    }

    private static long position(EventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked)) return NOWHERE;
        try {
            return Tokens.next(tracked.trackingToken()) - 1;
        } catch (IllegalArgumentException ofAnotherSource) {
            return NOWHERE;
        }
    }

    /// Which of the messages of a position it is; -1 if it is none of them.
    private int part(EventMessage<?> message, List<TrackedEventMessage<?>> stored) {
        return IntStream.range(0, stored.size())
                .filter(index -> isSame(message, stored.get(index)))
                .findFirst()
                .orElse(-1);
    }

    private boolean isSame(EventMessage<?> one, EventMessage<?> other) {
        return one.getIdentifier().equals(other.getIdentifier())
                && one.getPayloadType().equals(other.getPayloadType())
                && Arrays.equals(payload(one), payload(other));
    }

    private byte[] payload(EventMessage<?> message) {
        return message.serializePayload(messages.serializer(), byte[].class).getData();
    }

    private void keepCopy(EventMessage<?> message, long position, Document letter) {
        StoredEvent event = bytes.write(message);
        String content = HexFormat.of().toHexDigits(Arrays.hashCode(event.payload()));
        letter.append(KEY, event.id() + "/" + event.type() + "/" + content)
                .append(POSITION, position)
                .append(COPY, EventDocument.of(event));
    }

    /// The bytes a letter takes in its sequence beside what all letters have.
    static long size(Document letter) {
        return letter.get(COPY) instanceof Document copy ? EventDocument.size(copy) : 0;
    }

    /// What is to be processed for a letter. If other upcasters than at the time of its storing
    /// make more or fewer parts of the event, its last letter stands for all parts from its own on.
    ///
    /// @throws StoreUnavailable if the log does not show the event, for example after an old copy
    ///   of it was restored: the letter must stay
    private List<EventMessage<?>> read(Document letter) {
        long position = letter.getLong(POSITION);
        if (letter.get(COPY) instanceof Document copy)
            return messages.of(EventDocument.event(copy), Math.max(0, position)).stream()
                    .<EventMessage<?>>map(message -> position < 0 ? untracked(message) : message)
                    .toList();
        List<TrackedEventMessage<?>> parts =
                messages.at(position)
                        .orElseThrow(() ->
                                new StoreUnavailable("the log does not show position " + position));
        int part = letter.getInteger(PART);
        boolean last = part == letter.getInteger(PARTS) - 1;
        return parts.stream()
                .skip(part)
                .limit(last ? parts.size() : 1)
                .<EventMessage<?>>map(message -> message)
                .toList();
    }

    private static EventMessage<?> untracked(TrackedEventMessage<?> message) {
        Message<?> delegate =
                new GenericMessage<>(
                        message.getIdentifier(), message.getPayload(), message.getMetaData());
        @Nullable DomainEventMessage<?> domain =
                message instanceof DomainEventMessage<?> event ? event : null;
        return domain == null
                ? new GenericEventMessage<>(delegate, message::getTimestamp)
                : new GenericDomainEventMessage<>(
                        domain.getType(),
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        delegate,
                        message::getTimestamp);
    }

    /// What is left to process of a letter, each part as a letter of its own.
    List<MongoDeadLetter> unprocessed(String sequence, Document letter) {
        return read(letter).stream()
                .skip(LetterDocument.done(letter))
                .map(message -> LetterDocument.letter(sequence, letter, message))
                .toList();
    }
}
