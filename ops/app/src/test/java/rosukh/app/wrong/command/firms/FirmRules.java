package rosukh.app.wrong.command.firms;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import rosukh.app.wrong.command.brokers.BrokerRules;
import rosukh.app.wrong.eventstore.Engine;

/// Wrong on purpose: a decider that asks a database, another slice and the engine.
public record FirmRules(MongoDatabase database, BrokerRules brokers, Engine engine) {

    public List<String> decide(String command) {
        return database.listCollectionNames().into(brokers.decide(command));
    }
}
