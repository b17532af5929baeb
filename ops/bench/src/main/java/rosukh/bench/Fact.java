package rosukh.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;

/// The event that is measured with: 600 bytes as JSON.
record Fact(String text) {

    private static final int BYTES = 600;

    private static final Name NAME = new Name();

    /// All sides use the same serializer.
    static final EventSerializer SERIALIZER = EventSerializer.of(NAME);

    static final Fact SAMPLE = new Fact(text(BYTES - "{\"text\":\"\"}".length()));

    private static String text(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        random.ints(length, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    /// The events of one commit.
    static List<DomainEventMessage<?>> commit(String aggregate, long first, int count) {
        return LongStream.range(first, first + count)
                .<DomainEventMessage<?>>mapToObj(sequence ->
                        new GenericDomainEventMessage<>("bench", aggregate, sequence, SAMPLE))
                .toList();
    }

    private static final class Name implements EventNames {

        private static final String FACT = "bench.fact";

        @Override
        public Optional<EventNames.Name> nameOf(Class<?> payload) {
            return payload == Fact.class
                    ? Optional.of(new EventNames.Name(FACT, 1))
                    : Optional.empty();
        }

        @Override
        public Optional<Class<?>> classOf(String name) {
            return FACT.equals(name) ? Optional.of(Fact.class) : Optional.empty();
        }
    }
}
