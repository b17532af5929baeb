package rosukh.command.work;

import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;

/// Sends what is asked of the work on a case. Who names no version and loses the race against
/// another node asks once more, so that the answer says who has the case and not that something has
/// changed.
@Component
final class WorkDesk {

    private final Commands commands;

    WorkDesk(Commands commands) {
        this.commands = commands;
    }

    Done send(WorkCommand command, Occasion occasion) {
        try {
            return commands.send(command, occasion);
        } catch (Refused refused) {
            if (occasion.expectedVersion() != null
                    || !refused.code().equals(KernelRefusal.VERSION_STALE.name())) throw refused;
            return commands.send(command, occasion);
        }
    }
}
