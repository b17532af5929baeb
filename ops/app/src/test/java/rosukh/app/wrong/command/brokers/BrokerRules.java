package rosukh.app.wrong.command.brokers;

import java.util.ArrayList;
import java.util.List;

/// Right itself; its decision is left to chance one class further.
public record BrokerRules() {

    public List<String> decide(String command) {
        return new ArrayList<>(List.of(command + Chance.drawn()));
    }
}
