package rosukh.events.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.AgendaItem.State;
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

/// A session of the working group after its events. The rules decide on it, the minutes are written
/// from it and pages show it.
///
/// @param present accounts of the members present; empty before the opening
/// @param sha256 of the drafted minutes; null before
/// @param latest day of the last thing that happened
public record Meeting(
        String sessionId,
        Phase phase,
        LocalDate meetsOn,
        String place,
        String body,
        List<Member> members,
        String chair,
        Member secretary,
        int quorum,
        @Nullable LocalDate openedOn,
        List<String> present,
        List<AgendaItem> items,
        @Nullable String sha256,
        List<Signature> signatures,
        LocalDate latest) {

    /// How far a session is.
    public enum Phase {
        CONVENED,
        CANCELLED,
        OPEN,
        /// The minutes wait for signatures.
        DRAFTED,
        CLOSED
    }

    /// One of the two signatures below the minutes.
    public record Signature(Office office, String signedBy, LocalDate signedOn) {}

    public Meeting {
        members = List.copyOf(members);
        present = List.copyOf(present);
        items = List.copyOf(items);
        signatures = List.copyOf(signatures);
    }

    /// The session after all its events, the first of them its convening.
    public static Meeting of(List<?> events) {
        Meeting meeting = null;
        for (Object event : events) meeting = after(meeting, (SessionEvent) event);
        if (meeting == null) throw new IllegalArgumentException("no session without events");
        return meeting;
    }

    /// The session after one more event.
    ///
    /// @param before null before its convening
    public static Meeting after(@Nullable Meeting before, SessionEvent event) {
        if (event instanceof SessionConvened convened) return of(convened);
        if (before == null)
            throw new IllegalStateException(event.sessionId() + " was never convened");
        return before.after(event);
    }

    private static Meeting of(SessionConvened event) {
        return new Meeting(
                event.sessionId(),
                Phase.CONVENED,
                event.meetsOn(),
                event.place(),
                event.body(),
                event.members(),
                event.chair(),
                event.secretary(),
                event.quorum(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                event.convenedOn());
    }

    private Meeting after(SessionEvent event) {
        return switch (event) {
            case SessionConvened again -> of(again);
            case ItemAdded e -> adding(AgendaItem.of(e)).on(e.addedOn());
            case ItemStruck e ->
                    item(e.item(), each -> each.ended(State.STRUCK, e.grounds())).on(e.struckOn());
            case SessionCancelled e -> cancelled(e);
            case SessionOpened e -> opened(e);
            case MemberRecused e -> item(e.item(), each -> each.with(e)).on(e.recusedOn());
            case VoteCast e -> item(e.item(), each -> each.with(e)).on(e.castOn());
            case ItemConcluded e -> item(e.item(), each -> each.with(e)).on(e.concludedOn());
            case ItemDeferred e ->
                    item(e.item(), each -> each.ended(State.DEFERRED, e.grounds()))
                            .on(e.deferredOn());
            case ItemExecuted e -> item(e.item(), each -> each.ended(State.EXECUTED, ""));
            case ItemNotExecuted e -> item(e.item(), each -> each.with(e));
            case MinutesDrafted e ->
                    with(Phase.DRAFTED, items, e.sha256(), signatures, e.draftedOn());
            case MinutesSigned e -> signed(e);
            case SessionClosed e -> with(Phase.CLOSED, items, sha256, signatures, e.closedOn());
        };
    }

    public Optional<AgendaItem> item(int number) {
        return items.stream().filter(each -> each.item() == number).findFirst();
    }

    public Optional<Member> member(String account) {
        return members.stream().filter(each -> each.account().equals(account)).findFirst();
    }

    /// The item by which this session holds a case; empty if it does not.
    public Optional<AgendaItem> holding(String caseId) {
        if (phase == Phase.CANCELLED) return Optional.empty();
        return items.stream()
                .filter(each -> each.caseId().equals(caseId) && each.holdsCase())
                .findFirst();
    }

    /// The members present that may have a say on an item.
    public List<Member> voters(AgendaItem item) {
        return members.stream()
                .filter(each -> present.contains(each.account()))
                .filter(each -> !item.isRecused(each.account()))
                .toList();
    }

    /// The same session with the items of some cases only.
    public Meeting showing(Predicate<String> ofCase) {
        return with(
                phase,
                items.stream().filter(each -> ofCase.test(each.caseId())).toList(),
                sha256,
                signatures,
                latest);
    }

    /// Chair and secretary run the session.
    public boolean runs(String account) {
        return account.equals(chair) || account.equals(secretary.account());
    }

    public boolean isSignedBy(Office office) {
        return signatures.stream().anyMatch(each -> each.office() == office);
    }

    private Meeting adding(AgendaItem item) {
        List<AgendaItem> more = new ArrayList<>(items);
        more.add(item);
        return with(phase, more, sha256, signatures, latest);
    }

    private Meeting item(int number, UnaryOperator<AgendaItem> change) {
        List<AgendaItem> changed = new ArrayList<>(items);
        changed.replaceAll(each -> each.item() == number ? change.apply(each) : each);
        return with(phase, changed, sha256, signatures, latest);
    }

    private Meeting cancelled(SessionCancelled event) {
        return with(Phase.CANCELLED, items, sha256, signatures, event.cancelledOn());
    }

    private Meeting signed(MinutesSigned event) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(new Signature(event.office(), event.signedBy(), event.signedOn()));
        return with(phase, items, sha256, more, event.signedOn());
    }

    private Meeting opened(SessionOpened event) {
        return new Meeting(
                sessionId,
                Phase.OPEN,
                meetsOn,
                place,
                body,
                members,
                chair,
                secretary,
                quorum,
                event.openedOn(),
                event.present(),
                items,
                sha256,
                signatures,
                event.openedOn());
    }

    private Meeting on(LocalDate day) {
        return with(phase, items, sha256, signatures, day);
    }

    private Meeting with(
            Phase newPhase,
            List<AgendaItem> newItems,
            @Nullable String newSha256,
            List<Signature> newSignatures,
            LocalDate newLatest) {
        return new Meeting(
                sessionId,
                newPhase,
                meetsOn,
                place,
                body,
                members,
                chair,
                secretary,
                quorum,
                openedOn,
                present,
                newItems,
                newSha256,
                newSignatures,
                newLatest);
    }
}
