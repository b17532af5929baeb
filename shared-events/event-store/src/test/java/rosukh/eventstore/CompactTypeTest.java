package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

/// The embedded file gives back exactly what went in, and its keys have one order.
class CompactTypeTest {

    private static final List<Object> VALUES =
            Arrays.asList(
                    null,
                    Missing.getInstance(),
                    "",
                    "متن",
                    "text",
                    0,
                    -7,
                    Long.MAX_VALUE,
                    5L,
                    1.5,
                    -0.0,
                    Double.NaN,
                    true,
                    false,
                    Instant.parse("2026-01-01T00:00:00.123Z"),
                    new BinData(new byte[] {1, 2, 3}),
                    new ObjectId("0123456789abcdef01234567"),
                    new UUID(3, 4),
                    List.of(1, "a", List.of()),
                    new Document("a", 1).append("b", new Document("c", null)),
                    new KeyValue("x", 1.0),
                    new KeyValue(Missing.getInstance()),
                    new KeyValue("x"),
                    new BsonTimestamp(7),
                    new Decimal128(125, 3));

    private final CompactType type = new CompactType();

    @Test
    void every_value_is_read_back_equal() {
        for (Object value : VALUES) assertThat(readBack(value)).isEqualTo(value);
    }

    @Test
    void only_equal_values_compare_as_equal_and_the_order_is_total() {
        List<Object> sorted = VALUES.stream().sorted(type::compare).toList();
        for (int low = 0; low < sorted.size(); low++)
            for (int high = low + 1; high < sorted.size(); high++) {
                assertThat(type.compare(sorted.get(low), sorted.get(high))).isNegative();
                assertThat(type.compare(sorted.get(high), sorted.get(low))).isPositive();
            }
        for (Object value : VALUES) assertThat(type.compare(value, readBack(value))).isZero();
    }

    private Object readBack(Object value) {
        WriteBuffer out = new WriteBuffer();
        type.write(out, value);
        ByteBuffer in = ByteBuffer.wrap(out.getBuffer().array(), 0, out.position());
        Object read = type.read(in);
        assertThat(in.hasRemaining()).isFalse();
        return read;
    }
}
