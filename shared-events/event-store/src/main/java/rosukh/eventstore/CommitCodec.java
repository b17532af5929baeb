package rosukh.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/// The one place that knows the fields of a commit document.
///
/// `{_id, n, id, at, tmax, keys, ev: [{type, rev, id, agg, aggType, seq, t, ns, p, m, tags}]}`
/// where `t` and `ns` are the event's time as a date and the nanoseconds it cannot hold. An
/// archived commit has `arc`, an [ArchivePlace], in place of `ev`.
final class CommitCodec implements Codec<Commit> {

    static final String POSITION = "_id";
    static final String COUNT = "n";
    static final String ID = "id";
    static final String AT = "at";
    static final String LATEST = "tmax";
    static final String KEYS = "keys";
    static final String EVENTS = "ev";
    static final String ARCHIVED = "arc";

    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final BsonDocumentCodec PLACES = new BsonDocumentCodec();

    private final Archive archive;

    /// @param archive where the events of archived commits are
    CommitCodec(Archive archive) {
        this.archive = archive;
    }

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }

    @Override
    public void encode(BsonWriter out, Commit commit, EncoderContext context) {
        out.writeStartDocument();
        out.writeInt64(POSITION, commit.position());
        out.writeInt32(COUNT, commit.events().size());
        out.writeString(ID, commit.id());
        out.writeDateTime(AT, commit.at().toEpochMilli());
        out.writeDateTime(LATEST, commit.latest().toEpochMilli());
        out.writeStartArray(KEYS);
        commit.keys().forEach(out::writeString);
        out.writeEndArray();
        out.writeStartArray(EVENTS);
        commit.events().forEach(event -> encode(out, event));
        out.writeEndArray();
        out.writeEndDocument();
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the date holds the rest
    private static void encode(BsonWriter out, StoredEvent event) {
        out.writeStartDocument();
        out.writeString("type", event.type());
        if (event.revision() != null) out.writeString("rev", event.revision());
        out.writeString("id", event.id());
        if (event.aggregateId() != null) out.writeString("agg", event.aggregateId());
        if (event.aggregateType() != null) out.writeString("aggType", event.aggregateType());
        if (event.aggregateId() != null) out.writeInt64("seq", event.sequence());
        out.writeDateTime("t", event.time().toEpochMilli());
        out.writeInt32("ns", event.time().getNano() % NANOS_PER_MILLI);
        out.writeBinaryData("p", new BsonBinary(event.payload()));
        out.writeBinaryData("m", new BsonBinary(event.metadata()));
        if (!event.tags().isEmpty()) {
            out.writeStartArray("tags");
            event.tags().forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeEndDocument();
    }

    @Override
    public Commit decode(BsonReader in, DecoderContext context) {
        long position = 0;
        String id = "";
        Instant at = Instant.EPOCH;
        Instant latest = Instant.EPOCH;
        List<String> keys = List.of();
        List<StoredEvent> events = List.of();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case POSITION -> position = in.readInt64();
                case ID -> id = in.readString();
                case AT -> at = Instant.ofEpochMilli(in.readDateTime());
                case LATEST -> latest = Instant.ofEpochMilli(in.readDateTime());
                case KEYS -> keys = texts(in);
                case EVENTS -> events = events(in);
                case ARCHIVED -> events = archived(in, context);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Commit(position, id, at, latest, keys, events);
    }

    private List<StoredEvent> archived(BsonReader in, DecoderContext context) {
        ArchivePlace place = ArchivePlace.of(PLACES.decode(in, context));
        try (BsonReader document = archive.read(place).asBsonReader()) {
            return decode(document, context).events();
        }
    }

    private static List<String> texts(BsonReader in) {
        List<String> texts = new ArrayList<>();
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) texts.add(in.readString());
        in.readEndArray();
        return texts;
    }

    private static List<StoredEvent> events(BsonReader in) {
        List<StoredEvent> events = new ArrayList<>();
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) events.add(event(in));
        in.readEndArray();
        return events;
    }

    private static StoredEvent event(BsonReader in) {
        String type = "";
        @Nullable String revision = null;
        String id = "";
        @Nullable String aggregate = null;
        @Nullable String aggregateType = null;
        long sequence = StoredEvent.NO_SEQUENCE;
        long millis = 0;
        int nanos = 0;
        byte @Nullable [] payload = null;
        byte @Nullable [] metadata = null;
        List<String> tags = List.of();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "type" -> type = in.readString();
                case "rev" -> revision = in.readString();
                case "id" -> id = in.readString();
                case "agg" -> aggregate = in.readString();
                case "aggType" -> aggregateType = in.readString();
                case "seq" -> sequence = in.readInt64();
                case "t" -> millis = in.readDateTime();
                case "ns" -> nanos = in.readInt32();
                case "p" -> payload = in.readBinaryData().getData();
                case "m" -> metadata = in.readBinaryData().getData();
                case "tags" -> tags = texts(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new StoredEvent(
                type,
                revision,
                id,
                aggregate,
                aggregateType,
                sequence,
                Instant.ofEpochMilli(millis).plusNanos(nanos),
                Objects.requireNonNull(payload, "an event without payload"),
                Objects.requireNonNull(metadata, "an event without metadata"),
                tags);
    }
}
