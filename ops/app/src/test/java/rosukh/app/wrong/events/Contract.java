package rosukh.app.wrong.events;

import org.bson.Document;

/// Wrong on purpose: a contract that knows a database.
public record Contract(Document document) {}
