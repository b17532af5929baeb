package rosukh.events.zones;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import rosukh.events.rules.CanonicalJson;

/// One version of the terms under which firms are placed.
///
/// @param version name, for example `1402-1`
/// @param effectiveFrom first day on which new contracts are made under it
/// @param knowledgeBased for firms that hold a class
/// @param others for all other firms
/// @param earlyByDays whoever operates at least so many days before the agreed day is early
/// @param reservationWorkingDays a reservation lapses after so many working days
/// @param noticeDays so many days lie between the notice of non-use and a revocation
/// @param graceDays so many days a firm may stay in a knowledge-based zone after what it was placed
///   on was lost
/// @param source where the terms stand
public record IncentiveTerms(
        String version,
        LocalDate effectiveFrom,
        GroupTerms knowledgeBased,
        GroupTerms others,
        int earlyByDays,
        int reservationWorkingDays,
        int noticeDays,
        int graceDays,
        String source) {

    /// The terms of a firm's group.
    public GroupTerms of(boolean holdsClass) {
        return holdsClass ? knowledgeBased : others;
    }

    /// SHA-256, in lower-case hex, of the terms as canonical JSON (RFC 8785).
    public String sha256() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", version);
        tree.put("effectiveFrom", effectiveFrom.toString());
        tree.put("knowledgeBased", tree(knowledgeBased));
        tree.put("others", tree(others));
        tree.put("earlyByDays", earlyByDays);
        tree.put("reservationWorkingDays", reservationWorkingDays);
        tree.put("noticeDays", noticeDays);
        tree.put("graceDays", graceDays);
        tree.put("source", source);
        return CanonicalJson.sha256(CanonicalJson.write(tree));
    }

    private static Map<String, Object> tree(GroupTerms group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("auctionWaived", group.auctionWaived());
        tree.put("prepaymentBp", group.prepaymentBp());
        tree.put("instalmentMonths", group.instalmentMonths());
        tree.put("onTimeWaiverBp", group.onTimeWaiverBp());
        tree.put("earlyWaiverBp", group.earlyWaiverBp());
        return tree;
    }
}
