package rosukh.app.wrong.command.firms;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import rosukh.app.wrong.command.brokers.BrokerRules;
import rosukh.app.wrong.eventstore.Engine;

/// Wrong on purpose: a decider that asks a database, another slice and the engine.
public record FirmRules(MongoDatabase database, BrokerRules brokers, Engine engine) {

    public List<String> decide(String command) {
        List<String> found = brokers.decide(command);
        database.getCollection("firms")
                .find(Filters.eq(command))
                .forEach(d -> found.add(d.toJson()));
        return found;
    }
}
