package rosukh.command.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.NoteExecution;
import rosukh.command.sessions.SessionCommand.NoteFailure;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.command.sessions.SessionCommand.StrikeItem;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Vote;

/// Commands of anybody at any time, most of them of a kind that may be accepted now.
final class RandomSession {

    private static final List<Member> MEMBERS = Scenarios.MEMBERS;

    private final Random random;

    RandomSession(Random random) {
        this.random = random;
    }

    SessionCommand command(@Nullable Meeting now, Map<String, Long> versions) {
        LocalDate on =
                now == null
                        ? Scenarios.DAY
                        : now.latest().plusDays(random.nextInt(12) == 0 ? -1 : random.nextInt(2));
        if (now == null || random.nextInt(60) == 0) return convene(on);
        return switch (random.nextInt(14) == 0 ? any() : now.phase()) {
            case CONVENED -> preparing(now, versions, on);
            case OPEN, CANCELLED -> sitting(now, versions, on);
            case DRAFTED, CLOSED ->
                    new SignMinutes(
                            "s-1",
                            random.nextInt(4) == 0 || now.sha256() == null ? "ab" : now.sha256(),
                            who(),
                            on);
        };
    }

    private Meeting.Phase any() {
        return Meeting.Phase.values()[random.nextInt(Meeting.Phase.values().length)];
    }

    private ConveneSession convene(LocalDate on) {
        return new ConveneSession(
                "s-1",
                on.plusDays(random.nextInt(-1, 5)),
                one("Hall", "Hall", " "),
                "group",
                random.nextInt(8) == 0 ? List.of(MEMBERS.getFirst()) : MEMBERS,
                one("kamran", "kamran", "sara"),
                Scenarios.SARA,
                random.nextInt(4) == 0 ? random.nextInt(2, 7) : 3,
                on);
    }

    private SessionCommand preparing(Meeting now, Map<String, Long> versions, LocalDate on) {
        return switch (random.nextInt(12)) {
            case 0 -> new StrikeItem("s-1", item(now), one("late", " "), who(), on);
            case 1 ->
                    random.nextInt(6) == 0
                            ? new CancelSession("s-1", one("few", " "), who(), on)
                            : add(versions, on);
            case 2, 3, 4, 5 ->
                    new OpenSession(
                            "s-1", present(), who(), now.meetsOn().plusDays(random.nextInt(-1, 2)));
            default -> add(versions, on);
        };
    }

    private AddItem add(Map<String, Long> versions, LocalDate on) {
        String caseId = one("f-1.1", "f-2.1", "f-3.1", "f-4.1");
        return new AddItem("s-1", caseId, seen(versions, caseId), who(), on);
    }

    private SessionCommand sitting(Meeting now, Map<String, Long> versions, LocalDate on) {
        if (random.nextBoolean()) return next(now, versions, on);
        int item = item(now);
        return switch (random.nextInt(22)) {
            case 0, 1 ->
                    new RecuseMember(
                            "s-1",
                            item,
                            one("hana", "ladan", "hana", "ladan", member().account()),
                            one("KIN", "HELPED", "OTHER", "WHIM"),
                            one("", "words"),
                            who(),
                            on);
            case 2, 3, 4, 5 ->
                    random.nextBoolean()
                            ? new ConcludeItem("s-1", item, List.of(), "", chair(), on)
                            : new ConcludeItem("s-1", item, List.of("R"), "words", chair(), on);
            case 6 ->
                    random.nextInt(3) == 0
                            ? new DeferItem("s-1", item, one("late", " "), who(), on)
                            : new NoteExecution("s-1", item, 6);
            case 7 -> new NoteExecution("s-1", item, 6);
            case 8 -> new NoteFailure("s-1", item, "VERSION_STALE", "now 7");
            case 9, 10 -> new DraftMinutes("s-1", who(), on);
            default -> {
                Member member = member();
                String caseId = now.item(item).map(each -> each.caseId()).orElse("f-9.1");
                yield new CastVote(
                        "s-1",
                        item,
                        random.nextInt(15) == 0 ? new Member(member.account(), "x") : member,
                        one("GRANT", "GRANT", "REFUSE", "REFUSE", "ABSTAIN", "MAYBE"),
                        seen(versions, caseId),
                        on);
            }
        };
    }

    /// What the first waiting item lacks most.
    private SessionCommand next(Meeting now, Map<String, Long> versions, LocalDate on) {
        AgendaItem item =
                now.items().stream()
                        .filter(each -> each.state() == AgendaItem.State.WAITING)
                        .findFirst()
                        .orElse(null);
        if (item == null) return new DraftMinutes("s-1", "sara", on);
        int n = item.item();
        for (Member each : now.voters(item))
            if (List.of("hana", "ladan").contains(each.account()))
                return new RecuseMember("s-1", n, each.account(), "HELPED", "", "kamran", on);
        long version = seen(versions, item.caseId());
        for (Member each : now.voters(item))
            if (item.ballotOf(each.account()).isEmpty())
                return new CastVote("s-1", n, each, one("GRANT", "REFUSE", "ABSTAIN"), version, on);
        return item.votes(Vote.REFUSE) > item.votes(Vote.GRANT)
                ? new ConcludeItem("s-1", n, List.of("R"), "words", "kamran", on)
                : new ConcludeItem("s-1", n, List.of(), "", "kamran", on);
    }

    private long seen(Map<String, Long> versions, String caseId) {
        return versions.getOrDefault(caseId, 3L) - (random.nextInt(12) == 0 ? 1 : 0);
    }

    private int item(Meeting now) {
        return random.nextInt(1, now.items().size() + 2);
    }

    private List<String> present() {
        List<String> all = new ArrayList<>(MEMBERS.stream().map(Member::account).toList());
        Collections.shuffle(all, random);
        List<String> some = new ArrayList<>(all.subList(0, random.nextInt(2, all.size() + 1)));
        if (random.nextInt(4) > 0 && !some.contains("kamran")) some.add("kamran");
        return some;
    }

    private Member member() {
        return MEMBERS.get(random.nextInt(MEMBERS.size()));
    }

    private String who() {
        return one("sara", "kamran", "sara", "kamran", "reza", "hana");
    }

    private String chair() {
        return one("kamran", "kamran", "kamran", "reza");
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
