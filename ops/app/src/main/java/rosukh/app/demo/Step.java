package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Actor;

/// One command of the plan.
///
/// @param stream the stream it writes to
/// @param key unique in the plan, so that a repeat after a kill stores nothing twice
/// @param reason why, where the command must say so
/// @param paper content to store before the command is sent
/// @param seen version of the stream that the actor saw, where one must be named
record Step(
        String stream,
        String key,
        Object command,
        Actor actor,
        @Nullable String reason,
        @Nullable Paper paper,
        @Nullable Long seen) {

    Step(
            String stream,
            String key,
            Object command,
            Actor actor,
            @Nullable String reason,
            @Nullable Paper paper) {
        this(stream, key, command, actor, reason, paper, null);
    }

    static Step of(String stream, String key, Object command, Actor actor) {
        return new Step(stream, key, command, actor, null, null);
    }

    /// The same by who saw a version of the stream.
    Step seeing(long version) {
        return new Step(stream, key, command, actor, reason, paper, version);
    }

    /// The plan never says two things under one key.
    String hash() {
        return Papers.sha256(key.getBytes(StandardCharsets.US_ASCII));
    }
}
