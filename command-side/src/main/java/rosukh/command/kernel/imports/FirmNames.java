package rosukh.command.kernel.imports;

import java.util.Objects;
import java.util.regex.Pattern;
import rosukh.command.kernel.Streams;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.values.Digits;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitLog;

/// Firms as files name them: by their legal ID, which only one firm has, or by their own id.
public record FirmNames(Streams streams, CommitLog log) {

    private static final Pattern LEGAL_ID = Pattern.compile("\\d{11}");

    /// The id of a firm; empty if there is none of that name.
    public String idOf(String named) {
        String plain = Digits.ascii(named).strip();
        if (!LEGAL_ID.matcher(plain).matches()) return isFirm(plain) ? plain : "";
        return log.findByKey(CommitKeys.CLAIM + "firm.legal-id:" + plain).stream()
                .flatMap(commit -> commit.events().stream())
                .map(event -> event.aggregateId())
                .filter(Objects::nonNull)
                .filter(firmId -> registered(firmId, plain))
                .findFirst()
                .orElse("");
    }

    /// The id of the firm that a cell names; empty where there is none, which is noted.
    ///
    /// @param unknown code under which a name of nobody is refused
    public String in(RowCells cells, SheetColumn column, String unknown) {
        String named = cells.text(column);
        String firmId = named.isEmpty() ? "" : idOf(named);
        if (firmId.isEmpty() && !named.isEmpty())
            cells.wrong(column, unknown, "there is no firm " + named);
        return firmId;
    }

    private boolean isFirm(String firmId) {
        return streams.read(firmId).stream().anyMatch(FirmRegistered.class::isInstance);
    }

    /// A commit of an import registers many firms.
    private boolean registered(String firmId, String legalId) {
        return streams.read(firmId).stream()
                .anyMatch(event ->
                        event instanceof FirmRegistered firm && firm.legalId().equals(legalId));
    }
}
