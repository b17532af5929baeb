package rosukh.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A letter inside its sequence, all but its event: `{id, at, touched, cause: {type, message},
/// diag: [{k, v}], done}` and what [LetterEvents] adds.
final class LetterDocument {

    static final String ID = "id";

    private static final String ENQUEUED = "at";
    private static final String TOUCHED = "touched";
    private static final String CAUSE = "cause";
    private static final String DIAGNOSTICS = "diag";
    private static final String DONE = "done";

    private LetterDocument() {}

    static Document of(DeadLetter<? extends EventMessage<?>> letter) {
        Document document =
                new Document(ID, UUID.randomUUID().toString())
                        .append(ENQUEUED, EventDocument.time(letter.enqueuedAt()))
                        .append(DONE, 0);
        return state(document, letter);
    }

    /// The same letter after it was tried once more.
    ///
    /// @param done how many of its messages were processed
    static Document tried(
            Document document, DeadLetter<? extends EventMessage<?>> letter, int done) {
        return state(new Document(document), letter).append(DONE, done);
    }

    private static Document state(Document document, DeadLetter<? extends EventMessage<?>> letter) {
        List<Document> diagnostics = new ArrayList<>();
        letter.diagnostics()
                .forEach((key, value) ->
                        diagnostics.add(new Document("k", key).append("v", plain(value))));
        Document cause =
                letter.cause()
                        .map(it -> new Document("type", it.type()).append("message", it.message()))
                        .orElse(null);
        return document.append(TOUCHED, EventDocument.time(letter.lastTouched()))
                .append(CAUSE, cause)
                .append(DIAGNOSTICS, diagnostics);
    }

    /// Numbers and truth values come back as they are, all else as text.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number;
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case Instant time -> Date.from(time);
            default -> value.toString();
        };
    }

    static Instant enqueuedAt(Document document) {
        return EventDocument.time(document.get(ENQUEUED, Document.class));
    }

    static Instant lastTouched(Document document) {
        return EventDocument.time(document.get(TOUCHED, Document.class));
    }

    /// How many of its messages were processed.
    static int done(Document document) {
        return document.getInteger(DONE);
    }

    static int indexOf(List<Document> letters, String id) {
        return IntStream.range(0, letters.size())
                .filter(index -> letters.get(index).getString(ID).equals(id))
                .findFirst()
                .orElse(-1);
    }

    static MongoDeadLetter letter(String sequence, Document document, EventMessage<?> message) {
        return new MongoDeadLetter(
                sequence,
                document.getString(ID),
                message,
                cause(document.get(CAUSE, Document.class)),
                enqueuedAt(document),
                lastTouched(document),
                diagnostics(document.getList(DIAGNOSTICS, Document.class)));
    }

    private static @Nullable Cause cause(@Nullable Document cause) {
        return cause == null
                ? null
                : new ThrowableCause(cause.getString("type"), cause.getString("message"));
    }

    private static MetaData diagnostics(List<Document> entries) {
        Map<String, @Nullable Object> diagnostics = new LinkedHashMap<>();
        for (Document entry : entries) {
            Object value = entry.get("v");
            diagnostics.put(
                    entry.getString("k"), value instanceof Date date ? date.toInstant() : value);
        }
        return MetaData.from(diagnostics);
    }
}
