package rosukh.app.wrong.command.kernel;

import rosukh.app.wrong.command.firms.FirmRules;
import rosukh.app.wrong.query.firms.Sender;

/// Wrong on purpose: a kernel that knows a slice, and the other side.
public record Knowing(FirmRules firms, Sender sender) {}
