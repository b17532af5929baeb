package rosukh.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/// Upcasters of the texts that tests store.
final class Upcasters {

    private static final SimpleSerializedType TEXT =
            new SimpleSerializedType(String.class.getName(), null);

    private Upcasters() {}

    /// Rewrites every text.
    static EventUpcaster rewriting(UnaryOperator<String> rewrite) {
        return events -> events.map(event -> payload(event, rewrite));
    }

    /// Makes several events of each one; of none if `parts` is 0.
    static EventUpcaster splitting(int parts) {
        return events ->
                events.flatMap(event ->
                        IntStream.range(0, parts)
                                .mapToObj(part -> payload(event, text -> text + ", part " + part)));
    }

    static EventUpcaster dropping() {
        return events -> events.flatMap(_ -> Stream.empty());
    }

    private static IntermediateEventRepresentation payload(
            IntermediateEventRepresentation event, UnaryOperator<String> rewrite) {
        return event.upcastPayload(
                TEXT,
                byte[].class,
                json -> {
                    String text = new String(json, StandardCharsets.UTF_8);
                    String inside = text.substring(1, text.length() - 1);
                    return ("\"" + rewrite.apply(inside) + "\"").getBytes(StandardCharsets.UTF_8);
                });
    }
}
