package rosukh.eventstore;

import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/// Where in the archive the document of a commit is, as the log keeps it in place of the events.
///
/// @param segment position of the first event of the segment
/// @param offset in bytes
/// @param length in bytes
/// @param hash SHA-256 of these bytes
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArchivePlace(long segment, long offset, int length, byte[] hash) {

    private static final String SEGMENT = "f";
    private static final String OFFSET = "o";
    private static final String LENGTH = "l";
    private static final String HASH = "h";

    static ArchivePlace of(BsonDocument place) {
        return new ArchivePlace(
                place.getInt64(SEGMENT).getValue(),
                place.getInt64(OFFSET).getValue(),
                place.getInt32(LENGTH).getValue(),
                place.getBinary(HASH).getData());
    }

    BsonDocument document() {
        return new BsonDocument(SEGMENT, new BsonInt64(segment))
                .append(OFFSET, new BsonInt64(offset))
                .append(LENGTH, new BsonInt32(length))
                .append(HASH, new BsonBinary(hash));
    }
}
