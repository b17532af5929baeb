package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.events.listing.Completeness;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRules.Board;
import rosukh.events.listing.Readiness.Outcome;
import rosukh.events.rules.Gates.Verdict;
import rosukh.events.rules.Truth;
import rosukh.query.kernel.Reader;

/// The figures of the listing on a day, over what lies within reach. Money in rials.
///
/// @param completeness of the dossier, percent with two decimals; empty without a dossier
/// @param due obligations that are open
/// @param overdue those of them whose day is over
/// @param running firms on their way
/// @param ready of these, every gate is met
/// @param blocked of these, some gate is not met
/// @param unknown of these, something is not known
/// @param resting of these, the application rests
/// @param lodged applications ever lodged
/// @param admitted firms ever admitted
/// @param listed firms that are admitted now
/// @param reviews that are open
/// @param raised rials raised on the boards
/// @param boards by board
/// @param reasons firms on their way by the reason that blocks them
/// @param gates firms on their way by gate
public record ListingFigures(
        String completeness,
        long accepted,
        long mandatory,
        long due,
        long overdue,
        long running,
        long ready,
        long blocked,
        long unknown,
        long resting,
        long lodged,
        long admitted,
        long listed,
        long reviews,
        long raised,
        List<OfBoard> boards,
        Map<String, Long> reasons,
        List<OfGate> gates) {

    /// Firms of a board.
    public record OfBoard(String board, long running, long ready, long lodged, long admitted) {}

    /// Firms on their way to a board by how a gate came out.
    public record OfGate(
            String board, String gate, String refusal, long met, long unmet, long unknown) {}

    static ListingFigures of(Listings listings, Reader reader, LocalDate day) {
        List<Standing> all = Standing.all(listings, reader, day);
        List<Standing> way = all.stream().filter(Standing::onItsWay).toList();
        List<ListingDeed> deeds = listings.deeds(reader);
        MembershipFile membership = listings.membership();
        Optional<Completeness> complete =
                listings.rules(membership.book().rulesVersion())
                        .map(rules -> Completeness.of(rules.items(), membership.book().states()));
        List<Due> due = Due.obligations(membership.book(), listings.calendar().book());
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (Standing each : way)
            each.readiness().codes().forEach(code -> reasons.merge(code, 1L, Long::sum));
        return new ListingFigures(
                complete.map(Completeness::percent).orElse(""),
                complete.map(Completeness::accepted).orElse(0),
                complete.map(Completeness::mandatory).orElse(0),
                due.stream().filter(each -> Due.State.OPEN.takes(each, day)).count(),
                due.stream().filter(each -> Due.State.OVERDUE.takes(each, day)).count(),
                way.size(),
                outcomes(way, Outcome.READY),
                outcomes(way, Outcome.BLOCKED),
                outcomes(way, Outcome.UNKNOWN),
                all.stream().filter(Standing::rests).count(),
                count(deeds, "application-lodged", ""),
                count(deeds, "firm-admitted", ""),
                all.stream().filter(Standing::listed).count(),
                all.stream().filter(Standing::underReview).count(),
                deeds.stream().mapToLong(ListingFigures::raised).reduce(0, Math::addExact),
                boards(listings, day, way, deeds),
                reasons,
                gates(way));
    }

    static long raised(ListingDeed deed) {
        return deed.event().equals("capital-raised") ? deed.amount() : 0;
    }

    private static long outcomes(List<Standing> way, Outcome outcome) {
        return way.stream().filter(each -> each.onItsWay(outcome)).count();
    }

    private static long count(List<ListingDeed> deeds, String event, String board) {
        return deeds.stream()
                .filter(each -> each.event().equals(event))
                .filter(each -> board.isEmpty() || each.board().equals(board))
                .count();
    }

    private static List<OfBoard> boards(
            Listings listings, LocalDate day, List<Standing> way, List<ListingDeed> deeds) {
        List<Board> known =
                listings.rulesFile()
                        .book()
                        .inForceOn(day)
                        .map(listings::rules)
                        .map(ListingRules::boards)
                        .orElse(List.of());
        return known.stream()
                .map(each -> {
                    List<Standing> here =
                            way.stream()
                                    .filter(one -> one.file().book().board().equals(each.code()))
                                    .toList();
                    return new OfBoard(
                            each.code(),
                            here.size(),
                            outcomes(here, Outcome.READY),
                            count(deeds, "application-lodged", each.code()),
                            count(deeds, "firm-admitted", each.code()));
                })
                .toList();
    }

    private static List<OfGate> gates(List<Standing> way) {
        Map<String, OfGate> gates = new LinkedHashMap<>();
        for (Standing each : way)
            for (Verdict verdict : each.readiness().verdicts()) {
                String board = each.file().book().board();
                gates.merge(
                        board + " " + verdict.rule().code(),
                        gate(board, verdict),
                        ListingFigures::sum);
            }
        return List.copyOf(gates.values());
    }

    private static OfGate gate(String board, Verdict verdict) {
        Truth truth = verdict.judgement().truth();
        return new OfGate(
                board,
                verdict.rule().code(),
                String.valueOf(verdict.rule().refusal()),
                truth == Truth.TRUE ? 1 : 0,
                truth == Truth.FALSE ? 1 : 0,
                truth == Truth.UNKNOWN ? 1 : 0);
    }

    private static OfGate sum(OfGate a, OfGate b) {
        return new OfGate(
                a.board(),
                a.gate(),
                a.refusal(),
                a.met() + b.met(),
                a.unmet() + b.unmet(),
                a.unknown() + b.unknown());
    }
}
