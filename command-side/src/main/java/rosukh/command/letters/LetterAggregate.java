package rosukh.command.letters;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.letters.LetterCommand.BeginSending;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterCommand.RecordBounce;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterWritten;

/// The Axon shell around [Letter] and [Writing]: routing, replay, the guard and the reading of what
/// a letter rests on; no rule lives here.
public class LetterAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Letter letter = Letter.unwritten();
    private String caseId = "";
    private @Nullable LetterWritten written;

    @CommandHandlerInterceptor
    void guard(LetterCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            WriteLetter command,
            Correspondence correspondence,
            @MetaDataValue(Guard.KEY) Guard guard) {
        Addressee to = correspondence.addressee(command.caseId(), command.kind(), command.on());
        guard.place(to.firmId(), to.estateKey());
        AggregateLifecycle.apply(letter.decide(command, Writing.write(command, to)));
    }

    @CommandHandler
    void handle(BeginSending command) {
        AggregateLifecycle.apply(letter.decide(command, null));
    }

    @CommandHandler
    void handle(RecordAnswer command) {
        AggregateLifecycle.apply(letter.decide(command, null));
    }

    @CommandHandler
    void handle(RecordBounce command) {
        AggregateLifecycle.apply(letter.decide(command, written));
    }

    @CommandHandler
    void handle(
            CancelLetter command,
            Correspondence correspondence,
            @MetaDataValue(Guard.KEY) Guard guard) {
        CaseOpened opened = correspondence.caseOpened(caseId);
        guard.place(opened.firmId(), opened.estateKey());
        AggregateLifecycle.apply(letter.decide(command, null));
    }

    @EventSourcingHandler
    void on(LetterEvent event) {
        streamId = LetterEvent.streamOf(event.letterId());
        if (event instanceof LetterWritten first) {
            written = first;
            caseId = first.caseId();
        }
        letter = letter.evolve(event);
    }
}
