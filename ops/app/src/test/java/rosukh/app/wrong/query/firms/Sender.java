package rosukh.app.wrong.query.firms;

import org.axonframework.commandhandling.gateway.CommandGateway;
import rosukh.app.wrong.command.brokers.BrokerRules;
import rosukh.app.wrong.query.brokers.Brokers;

/// Wrong on purpose: a view that sends commands, knows the rules and looks at another view.
public record Sender(CommandGateway gateway, BrokerRules rules, Brokers brokers) {}
