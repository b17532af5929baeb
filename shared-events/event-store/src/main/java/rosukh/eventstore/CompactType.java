package rosukh.eventstore;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// How the embedded server's documents and keys lie in its file. Without it they are written by
/// Java serialization, and keys compared by serializing both each time: some fifty times slower.
///
/// The order of keys is any total order in which equal means equal; numbers and texts of one type
/// are in their own order.
final class CompactType extends BasicDataType<Object> {

    private static final int NULL = 0;
    private static final int MISSING = 1;
    private static final int TEXT = 2;
    private static final int INT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 5;
    private static final int FALSE = 6;
    private static final int TRUE = 7;
    private static final int TIME = 8;
    private static final int BYTES = 9;
    private static final int OBJECT_ID = 10;
    private static final int UUID_BITS = 11;
    private static final int LIST = 12;
    private static final int DOCUMENT = 13;
    private static final int KEY = 14;

    /// Rare types, as Java serializes them.
    private static final int OTHER = 15;

    private static final int MEMORY_MIN = 24;
    private static final int OBJECT_ID_LENGTH = 12;

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    @Override
    public int getMemory(@Nullable Object value) {
        return switch (value) {
            case String text -> MEMORY_MIN + 2 * text.length();
            case BinData bytes -> MEMORY_MIN + bytes.getData().length;
            case List<?> list -> MEMORY_MIN + list.stream().mapToInt(this::getMemory).sum();
            case Document document -> memory(document);
            case KeyValue key -> MEMORY_MIN + key.stream().mapToInt(this::getMemory).sum();
            case null, default -> MEMORY_MIN;
        };
    }

    private int memory(Document document) {
        int memory = MEMORY_MIN;
        for (Map.Entry<String, Object> field : document.entrySet())
            memory += MEMORY_MIN + 2 * field.getKey().length() + getMemory(field.getValue());
        return memory;
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a == b) return 0;
        if (a instanceof String x && b instanceof String y) return x.compareTo(y);
        if (a instanceof Long x && b instanceof Long y) return x.compareTo(y);
        if (a instanceof KeyValue x && b instanceof KeyValue y) return compareKeys(x, y);
        if (a instanceof Double x && b instanceof Double y) return x.compareTo(y);
        if (a instanceof Instant x && b instanceof Instant y) return x.compareTo(y);
        return Arrays.compareUnsigned(bytes(a), bytes(b));
    }

    private int compareKeys(KeyValue a, KeyValue b) {
        for (int index = 0; index < Math.min(a.size(), b.size()); index++) {
            int order = compare(a.get(index), b.get(index));
            if (order != 0) return order;
        }
        return Integer.compare(a.size(), b.size());
    }

    private byte[] bytes(@Nullable Object value) {
        WriteBuffer out = new WriteBuffer(64);
        write(out, value);
        return Arrays.copyOf(out.getBuffer().array(), out.position());
    }

    @Override
    public void write(WriteBuffer out, @Nullable Object value) {
        switch (value) {
            case null -> tag(out, NULL);
            case Missing _ -> tag(out, MISSING);
            case String text -> text(tag(out, TEXT), text);
            case Integer number -> tag(out, INT).putInt(number);
            case Long number -> tag(out, LONG).putLong(number);
            case Double number -> tag(out, DOUBLE).putLong(Double.doubleToLongBits(number));
            case Boolean truth -> tag(out, truth ? TRUE : FALSE);
            case Instant time -> tag(out, TIME).putLong(time.toEpochMilli());
            case BinData data -> bytes(tag(out, BYTES), data.getData());
            case ObjectId id -> tag(out, OBJECT_ID).put(id.toByteArray());
            case UUID id ->
                    tag(out, UUID_BITS)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
            case List<?> list -> {
                tag(out, LIST).putVarInt(list.size());
                list.forEach(element -> write(out, element));
            }
            case Document document -> {
                tag(out, DOCUMENT).putVarInt(document.size());
                document.forEach((name, field) -> {
                    text(out, name);
                    write(out, field);
                });
            }
            case KeyValue key -> {
                tag(out, KEY).putVarInt(key.size());
                key.forEach(part -> write(out, part));
            }
            default -> bytes(tag(out, OTHER), serialize(value));
        }
    }

    @Override
    public @Nullable Object read(ByteBuffer in) {
        int tag = in.get();
        return switch (tag) {
            case NULL -> null;
            case MISSING -> Missing.getInstance();
            case TEXT -> text(in);
            case INT -> in.getInt();
            case LONG -> in.getLong();
            case DOUBLE -> Double.longBitsToDouble(in.getLong());
            case FALSE -> false;
            case TRUE -> true;
            case TIME -> Instant.ofEpochMilli(in.getLong());
            case BYTES -> new BinData(bytes(in, DataUtils.readVarInt(in)));
            case OBJECT_ID -> new ObjectId(bytes(in, OBJECT_ID_LENGTH));
            case UUID_BITS -> new UUID(in.getLong(), in.getLong());
            case LIST -> values(in);
            case DOCUMENT -> document(in);
            case KEY -> new KeyValue(values(in));
            case OTHER -> deserialize(bytes(in, DataUtils.readVarInt(in)));
            default -> throw new IllegalStateException("the embedded file is damaged: tag " + tag);
        };
    }

    private List<@Nullable Object> values(ByteBuffer in) {
        int size = DataUtils.readVarInt(in);
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int index = 0; index < size; index++) values.add(read(in));
        return values;
    }

    private Document document(ByteBuffer in) {
        Document document = new Document();
        int size = DataUtils.readVarInt(in);
        for (int field = 0; field < size; field++) document.put(text(in), read(in));
        return document;
    }

    private static WriteBuffer tag(WriteBuffer out, int tag) {
        return out.put((byte) tag);
    }

    private static void text(WriteBuffer out, String text) {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in, DataUtils.readVarInt(in)), StandardCharsets.UTF_8);
    }

    private static void bytes(WriteBuffer out, byte[] bytes) {
        out.putVarInt(bytes.length).put(bytes);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] serialize(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead") // the file is our own
    private static Object deserialize(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException("the embedded file is damaged", failure);
        }
    }
}
