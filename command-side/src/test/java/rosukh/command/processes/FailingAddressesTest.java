package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;

/// An address from which several letters came back is marked, once.
class FailingAddressesTest extends OnTheRealLog {

    private static final String ADDRESS = "info@sepehr.example";

    private FailingAddresses process;
    private Done named;

    @BeforeEach
    void a_firm_that_is_written_to() {
        send(register("f-1", "10320004156"));
        named = send(new NameContact("f-1", ADDRESS, "fa", "omid", DAY));
        process = started();
    }

    @Test
    void is_not_marked_for_two() {
        cameBack("l-1", ADDRESS);
        cameBack("l-2", ADDRESS);
        process.look();
        assertThat(address()).hasSize(1);
    }

    @Test
    void is_marked_for_three_and_never_again_by_another_process_either() {
        for (String letter : List.of("l-1", "l-2", "l-3", "l-4")) cameBack(letter, ADDRESS);
        process.look();
        process.look();
        started().look();
        assertThat(address())
                .hasSize(2)
                .last()
                .isEqualTo(new ContactFailing("f-1", ADDRESS, 4, DAY));
    }

    @Test
    void is_left_alone_where_it_is_another_one_by_now() {
        for (String letter : List.of("l-1", "l-2")) cameBack(letter, ADDRESS);
        node.commands.send(
                new NameContact("f-1", "new@sepehr.example", "fa", "omid", DAY),
                OFFICER.expecting(named.version()));
        cameBack("l-3", ADDRESS);
        process.look();
        for (String letter : List.of("l-4", "l-5")) cameBack(letter, ADDRESS);
        process.look();
        assertThat(address()).as("three came back from the old one").hasSize(2);
    }

    private FailingAddresses started() {
        return new FailingAddresses(
                LogReader.of(node.events),
                node.commands,
                () -> DAY,
                java.util.function.UnaryOperator.identity());
    }

    private void cameBack(String letter, String from) {
        LetterBounced bounced =
                new LetterBounced(letter, "f-1", from, "5.1.1", "", "2026-05-10T08:30:00Z");
        DefaultUnitOfWork.startAndGet(null)
                .execute(() ->
                        node.events.publish(
                                (EventMessage<?>)
                                        new GenericDomainEventMessage<>(
                                                "LetterAggregate",
                                                LetterEvent.streamOf(letter),
                                                0,
                                                bounced)));
    }

    private List<Object> address() {
        return node.events
                .readEvents(ContactEvent.streamOf("f-1"))
                .asStream()
                .map(event -> (Object) event.getPayload())
                .toList();
    }
}
