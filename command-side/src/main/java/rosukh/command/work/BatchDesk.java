package rosukh.command.work;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

/// Orders batches for the API and the forms; both name a batch by its own id.
@Component
final class BatchDesk {

    private static final String STREAM = BatchEvent.streamOf("");

    private final Commands commands;

    BatchDesk(Commands commands) {
        this.commands = commands;
    }

    Done start(
            String batchId,
            BatchOrder order,
            List<BatchItem> items,
            LocalDate on,
            Occasion occasion) {
        return commands.send(
                        new StartBatch(
                                batchId, order, items, reason(occasion), author(occasion), on),
                        occasion)
                .without(STREAM);
    }

    Done undo(String batchId, String undoes, LocalDate on, Occasion occasion) {
        return commands.send(
                        new UndoBatch(batchId, undoes, reason(occasion), author(occasion), on),
                        occasion)
                .without(STREAM);
    }

    private static String reason(Occasion occasion) {
        String reason = occasion.reason();
        return reason == null ? "" : reason;
    }

    private static BatchAuthor author(Occasion occasion) {
        Actor actor = occasion.actor();
        return new BatchAuthor(
                actor.account(),
                actor.role(),
                actor.organisation(),
                actor.reach().provinces().stream().sorted().toList(),
                actor.reach().estates().stream().sorted().toList());
    }
}
