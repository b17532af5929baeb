package rosukh.command.sessions;

import static rosukh.command.kernel.IsRefused.refused;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Agendas;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.SessionEvent;

/// Given what happened in a session, when a command is sent, then these events or this refusal.
abstract class Rulings {

    final StreamsInMemory streams =
            new StreamsInMemory().with(Scenarios.CASE, Scenarios.recommended(Scenarios.CASE));
    final AggregateTestFixture<SessionAggregate> fixture =
            new AggregateTestFixture<>(SessionAggregate.class);
    private Agendas.Place place = new Agendas.Place(0, null);

    Rulings() {
        fixture.registerInjectableResource(new AgendaCases(streams, _ -> place));
        Accounts known = (account, _) -> !account.startsWith("unknown");
        fixture.registerInjectableResource(known);
    }

    /// How often the case was on an agenda, and which session holds it.
    void onAgenda(int turns, @Nullable Meeting meeting) {
        place = new Agendas.Place(turns, meeting);
    }

    Ruling given(SessionEvent... history) {
        return given(List.of(history));
    }

    Ruling given(List<SessionEvent> history) {
        return new Ruling(
                history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history));
    }

    record Ruling(TestExecutor<SessionAggregate> given) {

        Verdict when(SessionCommand command) {
            return when(command, Guard.OPEN);
        }

        Verdict when(SessionCommand command, Guard guard) {
            return new Verdict(given.when(command, Map.of(Guard.KEY, guard)));
        }
    }

    record Verdict(ResultValidator<SessionAggregate> result) {

        void happens(Object... events) {
            result.expectEvents(events);
        }

        void isAccepted() {
            result.expectSuccessfulHandlerExecution();
        }

        void isRefused(RefusalCode code, String... violations) {
            result.expectNoEvents().expectException(refused(code, violations));
        }

        void isRefusedSaying(RefusalCode code, String because) {
            result.expectNoEvents().expectException(refused(code)).expectExceptionMessage(because);
        }
    }
}
