package rosukh.app.wrong.command.brokers;

import java.time.Instant;
import java.util.UUID;

/// Wrong on purpose: reads a clock and draws a number.
final class Chance {

    private Chance() {}

    static String drawn() {
        return UUID.randomUUID() + "@" + Instant.now();
    }
}
