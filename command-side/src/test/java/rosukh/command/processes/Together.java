package rosukh.command.processes;

import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;

/// Sends the first command of two nodes at the same moment.
final class Together implements Commands {

    private final Commands commands;
    private final CyclicBarrier barrier;
    private boolean met;

    Together(Commands commands, CyclicBarrier barrier) {
        this.commands = commands;
        this.barrier = barrier;
    }

    @Override
    public Done send(Object command, Occasion occasion) {
        if (!met) {
            met = true;
            try {
                barrier.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
        return commands.send(command, occasion);
    }

    @Override
    public Optional<Done> earlier(Occasion occasion) {
        return commands.earlier(occasion);
    }
}
