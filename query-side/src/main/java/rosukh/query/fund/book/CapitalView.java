package rosukh.query.fund.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.events.fund.CapitalEvent;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.CapitalSubscribed;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.CapitalEvent.IncreaseApproved;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.Increase;

/// The capital: its increases, how far each is, and all that happened to it. Amounts in rials of
/// the ledger.
///
/// @param opened the ledger has begun
/// @param decreased all decreases together
/// @param version of the ledger; -1 before the first event
public record CapitalView(
        boolean opened, long paidIn, long decreased, List<IncreaseView> increases, long version) {

    /// An increase of the capital.
    ///
    /// @param approved 0 while it is only proposed
    public record IncreaseView(
            String increaseId,
            long proposed,
            String proposedBy,
            long approved,
            long subscribed,
            long paid,
            Stage stage,
            String grounds) {}

    /// How far an increase is.
    public enum Stage {
        PROPOSED,
        APPROVED,
        SUBSCRIBED,
        PAID
    }

    public CapitalView {
        increases = List.copyOf(increases);
    }

    static CapitalView of(Ledger ledger) {
        Map<String, String> grounds = new LinkedHashMap<>();
        long decreased = 0;
        for (Booked each : ledger.facts())
            if (each.event() instanceof CapitalEvent event)
                switch (event) {
                    case IncreaseProposed e -> grounds.put(e.increaseId(), e.grounds());
                    case CapitalDecreased e ->
                            decreased = Math.addExact(decreased, e.amount().rial());
                    case FundOpened _, IncreaseApproved _, CapitalSubscribed _, IncreasePaid _ -> {}
                }
        List<IncreaseView> increases = new ArrayList<>();
        for (Increase each : ledger.book().increases().values())
            increases.addFirst(
                    new IncreaseView(
                            each.increaseId(),
                            each.proposed(),
                            each.proposedBy(),
                            each.approved(),
                            each.subscribed(),
                            each.paid(),
                            stage(each),
                            grounds.getOrDefault(each.increaseId(), "")));
        return new CapitalView(
                ledger.book().opened(),
                ledger.book().paidIn(),
                decreased,
                increases,
                ledger.version());
    }

    private static Stage stage(Increase increase) {
        if (!increase.isApproved()) return Stage.PROPOSED;
        if (increase.paid() == increase.approved()) return Stage.PAID;
        return increase.subscribed() > 0 ? Stage.SUBSCRIBED : Stage.APPROVED;
    }
}
