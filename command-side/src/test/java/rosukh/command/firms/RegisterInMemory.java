package rosukh.command.firms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import rosukh.command.firms.FirmBatches.RegisterFirms;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;

/// A register that keeps claims and nothing else.
final class RegisterInMemory implements Commands, CommitLog {

    final List<RegisterFirm> entered = new CopyOnWriteArrayList<>();
    final List<Occasion> occasions = new ArrayList<>();
    final Map<String, CommitRef> holders = new ConcurrentHashMap<>();
    final List<Map<String, String>> claims = new CopyOnWriteArrayList<>();
    int failingAfter = Integer.MAX_VALUE;
    String lateTaken = "";
    Runnable before = () -> {};

    @Override
    public synchronized Done send(Object command, Occasion occasion) {
        before.run();
        return switch (command) {
            case RegisterFirms batch -> {
                batch.entries().forEach(entry -> check(entry.command()));
                if (entered.size() + batch.entries().size() > failingAfter)
                    throw new IllegalStateException("the machine is gone");
                claim(batch.request(), occasion);
                batch.entries().forEach(entry -> enter(entry.command(), entry.key(), occasion));
                yield new Done("f-last", 1, entered.size());
            }
            case RegisterFirm firm -> {
                check(firm);
                enter(firm, occasion.idempotencyKey(), occasion);
                yield new Done(firm.firmId(), 1, entered.size());
            }
            default -> throw new AssertionError(command);
        };
    }

    @Override
    public Optional<Done> earlier(Occasion occasion) {
        return Optional.empty();
    }

    private void claim(Map<String, String> request, Occasion occasion) {
        if (request.isEmpty()) return;
        claims.add(request);
        holders.put(
                Provenance.requestKey(occasion.actor().account(), request.get(Provenance.BULK_KEY)),
                holder(request));
    }

    private void check(RegisterFirm firm) {
        if (firm.legalId().equals(lateTaken))
            throw FirmRefusal.FIRM_LEGAL_ID_TAKEN.because("taken");
    }

    private void enter(RegisterFirm firm, String key, Occasion occasion) {
        entered.add(firm);
        occasions.add(occasion);
        holders.put("u:firm.legal-id:" + firm.legalId(), holder(key));
    }

    @Override
    public long head() {
        return entered.size();
    }

    @Override
    public Optional<CommitRef> findByKey(String key) {
        return Optional.ofNullable(holders.get(key));
    }

    static CommitRef holder(String key) {
        return holder(Map.of(Provenance.IDEMPOTENCY_KEY, key));
    }

    private static CommitRef holder(Map<String, String> metadata) {
        return new CommitRef(
                0,
                1,
                "c",
                Instant.EPOCH,
                List.of(new EventRef(0, "firms.firm-registered", "f-0", "Firm", 0, metadata)));
    }
}
