package rosukh.eventstore.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;

/// Any view of any Axon application.
class Accounts {

    final List<String> open = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(Account.Opened event) {
        open.add(event.id());
    }
}
