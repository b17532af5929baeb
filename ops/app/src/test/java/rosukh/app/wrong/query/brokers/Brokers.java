package rosukh.app.wrong.query.brokers;

/// A view that another one looks at.
public record Brokers(String name) {}
