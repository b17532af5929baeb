package rosukh.app.wrong.log;

import rosukh.app.wrong.events.Contract;

/// Wrong on purpose: a tree that knows what is in its leaves.
public record Tree(Contract leaf) {}
