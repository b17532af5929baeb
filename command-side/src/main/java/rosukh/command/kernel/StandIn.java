package rosukh.command.kernel;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Lets a command on behalf of another person through only while that is delegated, and tells the
/// shell who that person is.
final class StandIn implements MessageHandlerInterceptor<CommandMessage<?>> {

    /// Key in the command's metadata; there only where somebody says to act for another.
    static final String KEY = "standIn";

    private final Delegates delegates;

    StandIn(Delegates delegates) {
        this.delegates = delegates;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(KEY) instanceof Actor actor)
            named(unitOfWork, principal(unitOfWork.getMessage(), actor));
        return chain.proceed();
    }

    private static <M extends CommandMessage<?>> void named(
            UnitOfWork<M> unitOfWork, Principal principal) {
        unitOfWork.transformMessage(message ->
                message.andMetaData(
                        Map.of(
                                Principal.KEY,
                                principal,
                                Provenance.ON_BEHALF_BODY,
                                principal.organisation())));
    }

    private Principal principal(CommandMessage<?> command, Actor actor) {
        if (!(command.getPayload() instanceof Delegable))
            throw KernelRefusal.ON_BEHALF_NOT_HERE.because("this is done in one's own name only");
        return delegates
                .principal(actor)
                .orElseThrow(() ->
                        KernelRefusal.ON_BEHALF_NOT_DELEGATED.because(
                                "no delegation to "
                                        + actor.account()
                                        + " runs on that day in the role "
                                        + actor.role()));
    }
}
