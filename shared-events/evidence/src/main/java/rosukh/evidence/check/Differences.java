package rosukh.evidence.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import rosukh.evidence.Envelope;
import rosukh.log.Malformed;

/// Names the fields in which an event differs from what was published of it.
final class Differences {

    private Differences() {}

    /// @param stored made of what lies in the store
    /// @param published the leaf
    static void tell(Envelope stored, byte[] published, Findings findings) {
        long position = stored.position();
        Envelope leaf;
        try {
            leaf = Envelope.parse(published);
        } catch (Malformed none) {
            findings.invalid(Aspect.ENVELOPES, position, "leaf", String.valueOf(none.getMessage()));
            return;
        }
        Map<String, Object[]> fields = new LinkedHashMap<>();
        fields.put("position", new Object[] {leaf.position(), stored.position()});
        fields.put("commit", new Object[] {leaf.commit(), stored.commit()});
        fields.put("stored", new Object[] {leaf.stored(), stored.stored()});
        fields.put("type", new Object[] {leaf.type(), stored.type()});
        fields.put("revision", new Object[] {leaf.revision(), stored.revision()});
        fields.put("id", new Object[] {leaf.id(), stored.id()});
        fields.put("aggregate", new Object[] {leaf.aggregateId(), stored.aggregateId()});
        fields.put("aggregate type", new Object[] {leaf.aggregateType(), stored.aggregateType()});
        fields.put("sequence", new Object[] {leaf.sequence(), stored.sequence()});
        fields.put("time", new Object[] {leaf.time(), stored.time()});
        fields.put("payload", new Object[] {leaf.payload(), stored.payload()});
        fields.put("metadata", new Object[] {leaf.metadata(), stored.metadata()});
        fields.forEach((field, values) -> {
            if (!Objects.equals(values[0], values[1]))
                findings.invalid(
                        field.equals("payload") || field.equals("metadata")
                                ? Aspect.PAYLOADS
                                : Aspect.ENVELOPES,
                        position,
                        field,
                        "was %s when it was published and is %s".formatted(values[0], values[1]));
        });
    }
}
