package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerRules;

/// A version of the rules.
///
/// @param from first day in force; null while it is a draft
/// @param streamVersion sequence number of the last event of the rules when it was changed
public record RulesVersion(
        int number,
        String smallestSize,
        long leastPurchases,
        long leastRdSpend,
        int leastYears,
        int mostBrokenContracts,
        List<IncentiveShare> shares,
        int reducedShare,
        long pioneerCap,
        int keepFrom,
        int lowerFrom,
        String sha256,
        String draftedBy,
        @Nullable LocalDate from,
        @Nullable String publishedBy,
        long streamVersion) {

    public RulesVersion {
        shares = List.copyOf(shares);
    }

    static RulesVersion drafted(
            int number, PioneerRules rules, String sha256, String by, long streamVersion) {
        return new RulesVersion(
                number,
                rules.smallestSize(),
                rules.leastPurchases(),
                rules.leastRdSpend(),
                rules.leastYears(),
                rules.mostBrokenContracts(),
                rules.shares(),
                rules.reducedShare(),
                rules.pioneerCap(),
                rules.keepFrom(),
                rules.lowerFrom(),
                sha256,
                by,
                null,
                null,
                streamVersion);
    }

    RulesVersion published(LocalDate inForceFrom, String by, long now) {
        return new RulesVersion(
                number,
                smallestSize,
                leastPurchases,
                leastRdSpend,
                leastYears,
                mostBrokenContracts,
                shares,
                reducedShare,
                pioneerCap,
                keepFrom,
                lowerFrom,
                sha256,
                draftedBy,
                inForceFrom,
                by,
                now);
    }

    public boolean draft() {
        return from == null;
    }
}
