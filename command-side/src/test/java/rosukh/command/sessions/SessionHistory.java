package rosukh.command.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Office;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.ItemDeferred;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionEvent.ItemStruck;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.MinutesDrafted;
import rosukh.events.sessions.SessionEvent.MinutesSigned;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.events.sessions.SessionEvent.SessionClosed;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.SessionOpened;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;

/// Recomputes from the events alone what must hold of a session.
final class SessionHistory {

    private final List<SessionEvent> history;
    private final Map<String, String> bodies = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Map<Integer, String> cases = new TreeMap<>();
    private final Map<Integer, Set<String>> recused = new HashMap<>();
    private final Map<Integer, Map<String, VoteCast>> votes = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();
    private final Set<Integer> unsettled = new HashSet<>();
    private final Set<Office> signed = new HashSet<>();
    private @Nullable SessionConvened call;
    private @Nullable String sha256;
    private LocalDate latest = LocalDate.MIN;

    SessionHistory(List<SessionEvent> history) {
        this.history = history;
    }

    void holds() {
        for (int i = 0; i < history.size(); i++) {
            SessionEvent event = history.get(i);
            if (sha256 != null)
                assertThat(event).isInstanceOfAny(MinutesSigned.class, SessionClosed.class);
            switch (event) {
                case SessionConvened e -> {
                    assertThat(i).isZero();
                    call = e;
                    for (Member each : e.members())
                        assertThat(bodies.put(each.account(), each.organisation())).isNull();
                    assertThat(e.quorum()).isBetween(bodies.size() / 2 + 1, bodies.size());
                    assertThat(bodies).containsKey(e.chair());
                    on(e.convenedOn());
                }
                case ItemAdded e -> {
                    assertThat(present).as("before the opening").isEmpty();
                    assertThat(e.item()).isEqualTo(cases.size() + 1);
                    assertThat(cases.keySet())
                            .as("one turn at a time")
                            .noneMatch(n -> !done.contains(n) && e.caseId().equals(cases.get(n)));
                    cases.put(e.item(), e.caseId());
                    on(e.addedOn());
                }
                case ItemStruck e -> {
                    assertThat(present).isEmpty();
                    ends(e.item());
                    on(e.struckOn());
                }
                case SessionCancelled e -> {
                    assertThat(present).isEmpty();
                    assertThat(i).as("the last thing").isEqualTo(history.size() - 1);
                    on(e.cancelledOn());
                }
                case SessionOpened e -> {
                    assertThat(bodies).containsKeys(e.present().toArray(String[]::new));
                    present.addAll(e.present());
                    assertThat(present.size()).isGreaterThanOrEqualTo(called().quorum());
                    assertThat(e.openedOn()).isAfterOrEqualTo(called().meetsOn());
                    on(e.openedOn());
                }
                case MemberRecused e -> {
                    assertThat(present).contains(e.member());
                    assertThat(done).doesNotContain(e.item());
                    assertThat(out(e.item()).add(e.member())).isTrue();
                    cast(e.item()).remove(e.member());
                    on(e.recusedOn());
                }
                case VoteCast e -> {
                    voted(e);
                    on(e.castOn());
                }
                case ItemConcluded e -> {
                    counted(e);
                    on(e.concludedOn());
                }
                case ItemDeferred e -> {
                    assertThat(present).isNotEmpty();
                    ends(e.item());
                    on(e.deferredOn());
                }
                case ItemExecuted e -> assertThat(unsettled.remove(e.item())).isTrue();
                case ItemNotExecuted e -> assertThat(unsettled.remove(e.item())).isTrue();
                case MinutesDrafted e -> {
                    assertThat(done).containsExactlyInAnyOrderElementsOf(cases.keySet());
                    assertThat(unsettled).isEmpty();
                    sha256 = e.sha256();
                    on(e.draftedOn());
                }
                case MinutesSigned e -> {
                    assertThat(e.sha256()).isEqualTo(sha256);
                    assertThat(signed.add(e.office())).isTrue();
                    on(e.signedOn());
                }
                case SessionClosed e -> {
                    assertThat(signed).hasSize(2);
                    assertThat(e.sha256()).isEqualTo(sha256);
                    assertThat(i).as("the last thing").isEqualTo(history.size() - 1);
                    on(e.closedOn());
                }
            }
        }
    }

    private void voted(VoteCast e) {
        assertThat(present).contains(e.member());
        assertThat(out(e.item())).doesNotContain(e.member());
        assertThat(List.of("hana", "arash")).doesNotContain(e.member());
        assertThat(List.of("helpers", "assessors")).doesNotContain(e.organisation());
        assertThat(e.organisation()).isEqualTo(bodies.get(e.member()));
        assertThat(done).doesNotContain(e.item());
        assertThat(having(e.item()).size()).isGreaterThanOrEqualTo(called().quorum());
        VoteCast before = cast(e.item()).put(e.member(), e);
        assertThat(e).isNotEqualTo(before);
    }

    /// Everybody who may has voted, once, and on the same version.
    private void counted(ItemConcluded e) {
        assertThat(out(e.item())).containsAll(present.stream().filter(this::mustKeepOut).toList());
        Map<String, VoteCast> ballots = cast(e.item());
        assertThat(ballots.keySet()).isEqualTo(having(e.item()));
        assertThat(ballots.size()).isGreaterThanOrEqualTo(called().quorum());
        assertThat(ballots.values()).allMatch(each -> each.caseVersion() == e.caseVersion());
        long grants = count(ballots, Vote.GRANT);
        long refusals = count(ballots, Vote.REFUSE);
        assertThat(e.grants()).isEqualTo((int) grants);
        assertThat(e.refusals()).isEqualTo((int) refusals);
        assertThat(e.abstentions()).isEqualTo((int) count(ballots, Vote.ABSTAIN));
        assertThat(e.outcome())
                .isEqualTo(
                        grants > refusals
                                ? Outcome.GRANT
                                : grants < refusals ? Outcome.REFUSE : Outcome.DEFERRED);
        assertThat(e.reasons().isEmpty()).isEqualTo(e.outcome() != Outcome.REFUSE);
        assertThat(having(e.item())).contains(e.presidedBy());
        if (!out(e.item()).contains(called().chair()))
            assertThat(e.presidedBy()).isEqualTo(called().chair());
        ends(e.item());
        if (e.outcome() != Outcome.DEFERRED) unsettled.add(e.item());
    }

    private boolean mustKeepOut(String member) {
        return member.equals("hana") || "assessors".equals(bodies.get(member));
    }

    private Set<String> having(int item) {
        return present.stream()
                .filter(each -> !out(item).contains(each) && !mustKeepOut(each))
                .collect(Collectors.toSet());
    }

    private static long count(Map<String, VoteCast> ballots, Vote vote) {
        return ballots.values().stream().filter(each -> each.vote() == vote).count();
    }

    private Set<String> out(int item) {
        return recused.computeIfAbsent(item, _ -> new HashSet<>());
    }

    private Map<String, VoteCast> cast(int item) {
        return votes.computeIfAbsent(item, _ -> new HashMap<>());
    }

    private void ends(int item) {
        assertThat(cases).containsKey(item);
        assertThat(done.add(item)).isTrue();
    }

    private void on(LocalDate day) {
        assertThat(day).isAfterOrEqualTo(latest);
        latest = day;
    }

    private SessionConvened called() {
        assertThat(call).isNotNull();
        return call;
    }
}
