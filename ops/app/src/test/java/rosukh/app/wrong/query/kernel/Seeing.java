package rosukh.app.wrong.query.kernel;

import rosukh.app.wrong.query.firms.Sender;

/// Wrong on purpose: a kernel that knows a slice.
public record Seeing(Sender sender) {}
