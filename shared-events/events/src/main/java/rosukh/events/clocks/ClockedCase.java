package rosukh.events.clocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;

/// What must be known of a case to say when its stages are due.
///
/// @param facts in the order of the log
public record ClockedCase(
        String caseId,
        String firmId,
        String provinceKey,
        String estateKey,
        String schemeId,
        List<ClockFact> facts) {

    public ClockedCase {
        facts = List.copyOf(facts);
    }

    /// A case just opened.
    ///
    /// @param at position of the event in the log
    public static ClockedCase opened(CaseOpened event, long at, String by) {
        return new ClockedCase(
                        event.caseId(),
                        event.firmId(),
                        event.provinceKey(),
                        event.estateKey(),
                        event.schemeId(),
                        List.of())
                .after(event, at, by);
    }

    /// The same case after an event.
    public ClockedCase after(CertificationEvent event, long at, String by) {
        Optional<ClockFact> fact = ClockFact.of(event, at, by);
        if (fact.isEmpty()) return this;
        List<ClockFact> all = new ArrayList<>(facts);
        all.add(fact.get());
        return with(all);
    }

    /// The same case as it was after a position of the log.
    public ClockedCase upTo(long position) {
        return with(facts.stream().filter(fact -> fact.at() <= position).toList());
    }

    /// The version by which a stage is judged: the one pinned last before its end if it started
    /// with a submission or after it; empty before.
    Optional<String> pinnedFor(StageClock stage) {
        boolean pinned = facts.stream().anyMatch(fact -> pins(fact, stage.started()));
        if (!pinned) return Optional.empty();
        ClockFact ended = stage.ended();
        return facts.stream()
                .filter(fact -> ended == null || pins(fact, ended))
                .flatMap(fact -> Stream.ofNullable(fact.pins()))
                .reduce((_, later) -> later);
    }

    private static boolean pins(ClockFact fact, ClockFact upTo) {
        return fact.pins() != null && fact.at() <= upTo.at();
    }

    private ClockedCase with(List<ClockFact> other) {
        return new ClockedCase(caseId, firmId, provinceKey, estateKey, schemeId, other);
    }

    public CaseClocks clocks() {
        return CaseClocks.of(facts);
    }

    /// Whether a stage is still to be done by the office.
    public boolean running() {
        return clocks().stages().stream().anyMatch(each -> each.running() && !each.ofFirm());
    }

    /// Whether the firm has been refused and has not objected.
    public boolean objectable() {
        return clocks().stages().stream().anyMatch(each -> each.running() && each.ofFirm());
    }
}
