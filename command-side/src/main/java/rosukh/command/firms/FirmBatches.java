package rosukh.command.firms;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Repository;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Provenance;

/// Enters several firms of an import in one commit: each in its own stream and under its own key,
/// all or none.
public final class FirmBatches {

    /// So few that reading one firm's stream does not fetch a large commit.
    static final int ROWS = 25;

    /// Register several firms.
    ///
    /// @param request the bulk request that this commit is the first to answer; empty otherwise
    record RegisterFirms(List<Entry> entries, Map<String, String> request) {

        RegisterFirms {
            entries = List.copyOf(entries);
            request = Map.copyOf(request);
        }
    }

    /// @param key idempotency key of the row
    /// @param hash hash of the row
    record Entry(RegisterFirm command, String key, String hash) {}

    private final Repository<FirmAggregate> firms;

    public FirmBatches(Repository<FirmAggregate> firms) {
        this.firms = firms;
    }

    @CommandHandler
    void handle(RegisterFirms batch, @MetaDataValue(Guard.KEY) Guard guard) throws Exception {
        for (Entry entry : batch.entries()) {
            RegisterFirm command = entry.command();
            guard.place(command.firmId(), command.estateKey());
            MetaData about =
                    MetaData.from(batch.request())
                            .and(Provenance.IDEMPOTENCY_KEY, entry.key())
                            .and(Provenance.REQUEST_HASH, entry.hash());
            firms.newInstance(() -> FirmAggregate.entered(command, about));
        }
    }
}
