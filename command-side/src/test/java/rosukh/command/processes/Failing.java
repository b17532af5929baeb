package rosukh.command.processes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;

/// Fails on every command the first time, before it was stored or right after.
final class Failing implements Commands {

    private final Commands commands;
    private final boolean stored;
    private final Set<Object> failed = new HashSet<>();

    Failing(Commands commands, boolean stored) {
        this.commands = commands;
        this.stored = stored;
    }

    @Override
    public Done send(Object command, Occasion occasion) {
        boolean first = failed.add(command);
        if (first && stored) commands.send(command, occasion);
        if (first) throw new IllegalStateException("the store does not answer");
        return commands.send(command, occasion);
    }

    @Override
    public Optional<Done> earlier(Occasion occasion) {
        return commands.earlier(occasion);
    }
}
