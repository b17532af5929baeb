package rosukh.command.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;

/// Keeps what was sent and answers as told.
public class RecordingCommands implements Commands {

    public record Sent(Object command, Occasion occasion) {}

    private final List<Sent> sent = new ArrayList<>();
    private Optional<Done> earlier = Optional.empty();
    private @Nullable BiFunction<Object, Occasion, Done> answer;

    @Override
    public synchronized Done send(Object command, Occasion occasion) {
        sent.add(new Sent(command, occasion));
        return answer == null ? new Done("x-1", 7, 41) : answer.apply(command, occasion);
    }

    @Override
    public Optional<Done> earlier(Occasion occasion) {
        return earlier;
    }

    /// The key was used before, and answered so.
    public void answered(Done before) {
        earlier = Optional.of(before);
    }

    public synchronized void answering(BiFunction<Object, Occasion, Done> with) {
        answer = with;
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    public Sent only() {
        if (sent.size() != 1) throw new AssertionError("sent: " + sent);
        return sent.getFirst();
    }

    public synchronized void clear() {
        sent.clear();
        answer = null;
        earlier = Optional.empty();
    }
}
