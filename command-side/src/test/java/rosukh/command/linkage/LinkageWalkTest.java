package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.DemandEvent.DemandChanged;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.DemandMatched;
import rosukh.events.linkage.DemandEvent.DemandPublished;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.DemandEvent.DemandReturned;
import rosukh.events.linkage.DemandEvent.DemandReviewed;
import rosukh.events.linkage.DemandEvent.DemandWithdrawn;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.LinkageTerms;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractAcknowledged;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.ContractRegistered;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.MeetingHeld;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.MatchEvent.SideAccepted;
import rosukh.events.linkage.Side;

/// Random trade between firms: after every step all that must hold is counted again from the
/// history alone.
class LinkageWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int STEPS = 160;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_what_must_hold(int seed) {
        RandomTrade trade = new RandomTrade(seed);
        int seen = 0;
        Lawful lawful = new Lawful();
        for (int step = 0; step < STEPS; step++) {
            String refused = trade.step();
            if (refused != null) assertThat(refused).matches("LINKAGE_[A-Z_]+");
            for (; seen < trade.history.size(); seen++) lawful.take(trade.history.get(seen));
        }
        trade.demands.forEach(
                (id, demand) -> assertThat(Demand.of(of(trade, id))).isEqualTo(demand));
        trade.matches.forEach((id, match) -> assertThat(Match.of(of(trade, id))).isEqualTo(match));
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> {
            RandomTrade trade = new RandomTrade(seed);
            for (int step = 0; step < 3 * STEPS; step++) {
                String ignored = trade.step();
            }
            trade.history.forEach(event -> happened.add(event.getClass()));
        });
        assertThat(happened)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DemandEvent.class, MatchEvent.class)
                                .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
                                .toList());
    }

    private static List<Object> of(RandomTrade trade, String id) {
        return trade.history.stream()
                .filter(event ->
                        event instanceof DemandEvent demand
                                ? demand.demandId().equals(id)
                                : ((MatchEvent) event).matchId().equals(id))
                .toList();
    }

    /// What must hold, counted from the events and from nothing else.
    private static final class Lawful {

        private final Map<String, Set<String>> authors = new HashMap<>();
        private final Map<String, String> states = new HashMap<>();
        private final Map<String, LocalDate> published = new HashMap<>();
        private final Map<String, SuppliersRanked> rankings = new HashMap<>();
        private final Map<String, MatchProposed> underWay = new HashMap<>();
        private final Map<String, Map<Side, String>> accepted = new HashMap<>();
        private final Map<String, Map<Side, String>> acknowledged = new HashMap<>();
        private final Map<String, Contract> contracts = new HashMap<>();
        private final Map<String, ContractPerformed> performed = new HashMap<>();
        private final Set<String> met = new HashSet<>();
        private final Set<String> confirmed = new HashSet<>();

        void take(Object event) {
            if (event instanceof DemandEvent demand) demand(demand);
            else match((MatchEvent) event);
        }

        private void demand(DemandEvent event) {
            String id = event.demandId();
            switch (event) {
                case DemandDrafted e -> {
                    authors.computeIfAbsent(id, _ -> new HashSet<>()).add(e.draftedBy());
                    states.put(id, "DRAFT");
                }
                case DemandChanged e -> {
                    authors.computeIfAbsent(id, _ -> new HashSet<>()).add(e.changedBy());
                    states.put(id, "DRAFT");
                }
                case DemandReviewed e -> {
                    assertThat(authors.get(id)).doesNotContain(e.reviewedBy());
                    states.put(id, "REVIEWED");
                }
                case DemandReturned _ -> states.put(id, "DRAFT");
                case DemandPublished e -> {
                    assertThat(states.put(id, "OPEN")).isEqualTo("REVIEWED");
                    assertThat(published.put(id, e.publishedOn())).isNull();
                }
                case SuppliersRanked e -> {
                    assertThat(states).containsEntry(id, "OPEN");
                    SuppliersRanked before = rankings.put(id, e);
                    assertThat(e.ranking()).isEqualTo(before == null ? 1 : before.ranking() + 1);
                }
                case DemandMatched _ -> {
                    if ("OPEN".equals(states.get(id))) states.put(id, "MATCHED");
                }
                case DemandReopened e -> {
                    assertThat(states.put(id, "OPEN")).isEqualTo("MATCHED");
                    assertThat(e.reopenedOn())
                            .isBeforeOrEqualTo(LinkageTerms.openUntil(published.get(id)));
                }
                case DemandWithdrawn _ -> states.put(id, "WITHDRAWN");
                case DemandExpired e -> {
                    assertThat(states.put(id, "EXPIRED")).isEqualTo("OPEN");
                    assertThat(e.trueOn()).isEqualTo(published.get(id).plusMonths(12));
                    assertThat(e.noticedOn()).isAfterOrEqualTo(e.trueOn());
                }
            }
        }

        private void match(MatchEvent event) {
            String id = event.matchId();
            switch (event) {
                case MatchProposed e -> proposed(id, e);
                case SideAccepted e -> {
                    assertThat(underWay).containsKey(id);
                    distinct(accepted, id, e.side(), e.acceptedBy());
                }
                case ProposalDeclined _, ProposalLapsed _ -> {
                    assertThat(accepted.getOrDefault(id, Map.of())).hasSizeLessThan(2);
                    assertThat(underWay.remove(id)).isNotNull();
                }
                case MatchAbandoned _ -> assertThat(underWay.remove(id)).isNotNull();
                case MeetingHeld _ -> {
                    assertThat(accepted.get(id)).hasSize(2);
                    met.add(id);
                }
                case ContractRegistered e -> {
                    assertThat(met).contains(id);
                    contracts.put(id, e.contract());
                    acknowledged.remove(id);
                }
                case ContractAcknowledged e -> {
                    assertThat(e.documentSha256()).isEqualTo(contracts.get(id).documentSha256());
                    distinct(acknowledged, id, e.side(), e.acknowledgedBy());
                }
                case ContractConfirmed e -> {
                    assertThat(acknowledged.get(id)).hasSize(2);
                    assertThat(e.value()).isEqualTo(contracts.get(id).value());
                    assertThat(confirmed.add(id)).as("it counts once").isTrue();
                    underWay.remove(id);
                }
                case ContractPerformed e -> {
                    assertThat(confirmed).contains(id);
                    assertThat(e.performedValue()).isBetween(1L, contracts.get(id).value());
                    assertThat(performed.put(id, e)).isNull();
                }
                case ContractFailed _ -> {
                    assertThat(confirmed).contains(id);
                    assertThat(performed).doesNotContainKey(id);
                }
                case PerformanceReversed e -> {
                    assertThat(e.reversedBy()).isNotEqualTo(performed.get(id).recordedBy());
                    assertThat(e.value()).isEqualTo(performed.get(id).performedValue());
                }
                case MatchEvent.MeetingArranged _,
                        MatchEvent.TrialOrdered _,
                        MatchEvent.TrialConcluded _ ->
                        assertThat(accepted.get(id)).hasSize(2);
            }
        }

        private void proposed(String id, MatchProposed e) {
            assertThat(states).containsEntry(e.demandId(), "OPEN");
            assertThat(rankings.get(e.demandId()).ranks()).contains(e.place());
            assertThat(underWay.values())
                    .noneMatch(each ->
                            each.demandId().equals(e.demandId())
                                    && each.supplierFirmId().equals(e.supplierFirmId()));
            underWay.put(id, e);
            assertThat(
                            underWay.values().stream()
                                    .filter(each ->
                                            each.supplierFirmId().equals(e.supplierFirmId())))
                    .hasSizeLessThanOrEqualTo(LinkageTerms.EXPOSURE_MAX);
        }

        private static void distinct(
                Map<String, Map<Side, String>> all, String id, Side side, String by) {
            Map<Side, String> sides = all.computeIfAbsent(id, _ -> new HashMap<>());
            assertThat(sides.put(side, by)).as("a side speaks once").isNull();
            assertThat(new HashSet<>(sides.values())).hasSize(sides.size());
        }
    }
}
