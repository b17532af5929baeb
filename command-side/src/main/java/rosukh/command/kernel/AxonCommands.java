package rosukh.command.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;

/// The gateway over Axon's command bus: stores who and why, answers repeats from the log, and turns
/// every outcome into a [Done] or a [Refused].
public final class AxonCommands implements Commands {

    private static final String RECEIPT = "receipt";

    /// How often a command is decided while what it rests on keeps changing.
    private static final int ATTEMPTS = 3;

    private final CommandBus bus;
    private final CommitLog log;
    private final Refusals refusals;
    private final MeterRegistry meters;

    /// Sends through a bus whose events are stored in a log.
    ///
    /// @param claims which code answers for a claimed value that is taken, by name of the claim
    /// @param delegates who may act for whom
    public AxonCommands(
            CommandBus bus,
            CommitLog log,
            Streams streams,
            Map<String, RefusalCode> claims,
            Delegates delegates,
            MeterRegistry meters) {
        this.bus = bus;
        this.log = log;
        this.refusals = new Refusals(streams, claims);
        this.meters = meters;
        bus.registerHandlerInterceptor(AxonCommands::handReceipt);
        bus.registerHandlerInterceptor(new StandIn(delegates));
    }

    @Override
    public Done send(Object command, Occasion occasion) {
        Timer.Sample started = Timer.start(meters);
        Outcome outcome = Outcome.FAILED;
        try {
            Optional<Done> earlier = earlier(occasion);
            outcome = earlier.isPresent() ? Outcome.REPEATED : Outcome.DONE;
            return earlier.orElseGet(() -> dispatch(command, occasion));
        } catch (Refused refused) {
            outcome = new Outcome("refused", refused.code());
            throw refused;
        } catch (RuntimeException failure) {
            outcome = Outcome.FAILED;
            throw failure;
        } finally {
            started.stop(timer(command, outcome));
        }
    }

    /// What was decided on facts that changed meanwhile is decided anew on those of now.
    private Done dispatch(Object command, Occasion occasion) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return dispatchOnce(command, occasion);
            } catch (Refused refused) {
                if (!refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name())) throw refused;
            }
        }
        return dispatchOnce(command, occasion);
    }

    private Done dispatchOnce(Object command, Occasion occasion) {
        Receipt receipt = new Receipt();
        CommandMessage<?> message = message(command, occasion, receipt);
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        CommandResultMessage<?> result = callback.getResult();
        if (!result.isExceptional()) return doneBy(receipt.commit().events().getLast());
        // A repeat that ran beside the first one fails by some rule or version: the log knows.
        return earlier(occasion).orElseThrow(() -> refusals.of(message, result.exceptionResult()));
    }

    private static CommandMessage<?> message(Object command, Occasion occasion, Receipt receipt) {
        Actor actor = occasion.actor();
        CommandMessage<?> message =
                new GenericCommandMessage<>(command, Provenance.of(occasion))
                        .andMetaData(
                                Map.of(
                                        Guard.KEY,
                                        new Guard(actor.reach(), occasion.expectedVersion()),
                                        RECEIPT,
                                        receipt));
        return actor.onBehalfOf() == null
                ? message
                : message.andMetaData(Map.of(StandIn.KEY, actor));
    }

    @Override
    public Optional<Done> earlier(Occasion occasion) {
        String key = occasion.idempotencyKey();
        if (key == null) return Optional.empty();
        return log.findByKey(Provenance.requestKey(occasion.actor().account(), key))
                .map(first -> sameAnswer(first, key, occasion));
    }

    /// A commit may hold the events of several requests, as an import does of its rows.
    private static Done sameAnswer(CommitRef first, String key, Occasion occasion) {
        List<EventRef> own =
                first.events().stream()
                        .filter(event ->
                                key.equals(event.metadata().get(Provenance.IDEMPOTENCY_KEY)))
                        .toList();
        if (own.isEmpty()
                || !Objects.equals(
                        own.getFirst().metadata().get(Provenance.REQUEST_HASH),
                        occasion.requestHash()))
            throw KernelRefusal.IDEMPOTENCY_KEY_REUSED.because(
                    "the key was used before for another request");
        return doneBy(own.getLast());
    }

    private static Done doneBy(EventRef last) {
        return new Done(
                Objects.requireNonNull(last.aggregateId(), "a command writes to a stream"),
                last.sequence(),
                last.position());
    }

    private static @Nullable Object handReceipt(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(RECEIPT) instanceof Receipt receipt)
            unitOfWork.afterCommit(done -> CommitRef.of(done).ifPresent(receipt::stamp));
        return chain.proceed();
    }

    private Timer timer(Object command, Outcome outcome) {
        return Timer.builder("rosukh.commands")
                .description("Time from a command to its stored events or its refusal")
                .tag("type", command.getClass().getSimpleName())
                .tag("outcome", outcome.name())
                .tag("code", outcome.code())
                .register(meters);
    }

    private record Outcome(String name, String code) {

        private static final Outcome DONE = new Outcome("done", "none");
        private static final Outcome REPEATED = new Outcome("repeated", "none");
        private static final Outcome FAILED = new Outcome("failed", "none");
    }

    /// Carries the commit out of the unit of work that wrote it.
    private static final class Receipt {

        private volatile @Nullable CommitRef commit;

        void stamp(CommitRef stored) {
            commit = stored;
        }

        CommitRef commit() {
            return Objects.requireNonNull(commit, "an accepted command stores at least one event");
        }
    }
}
