package rosukh.query.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// The changes of one batch of events, written with one bulk write per view.
///
/// They must reach the database *before* the processor stores its token, or a crash between the two
/// would lose them. Axon stores the token in its first prepare-commit handler, which runs before
/// any handler of ours; therefore [Writing] writes right after the last event of the batch.
final class ViewBatch {

    private static final String KEY = ViewBatch.class.getName();

    private final Map<ViewStore<?>, Map<String, ViewStore.Change<?>>> changes =
            new LinkedHashMap<>();

    static ViewBatch current() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(
                KEY,
                _ -> {
                    ViewBatch batch = new ViewBatch();
                    CurrentUnitOfWork.get().onPrepareCommit(_ -> batch.write());
                    return batch;
                });
    }

    @SuppressWarnings("unchecked") // a store's changes are only ever put in by that store
    <V extends Record> Map<String, ViewStore.Change<V>> changesOf(ViewStore<V> store) {
        return (Map<String, ViewStore.Change<V>>)
                (Map<String, ?>) changes.computeIfAbsent(store, _ -> new LinkedHashMap<>());
    }

    private void write() {
        changes.keySet().forEach(this::writeOne);
        changes.clear();
    }

    private <V extends Record> void writeOne(ViewStore<V> store) {
        store.write(changesOf(store).values());
    }

    /// Writes after the last event of a batch and tells the hub once the batch is committed.
    static final class Writing implements MessageHandlerInterceptor<EventMessage<?>> {

        private final String group;
        private final ViewChanges hub;

        Writing(String group, ViewChanges hub) {
            this.group = group;
            this.hub = hub;
        }

        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
                throws Exception {
            Object result = chain.proceed();
            if (work instanceof BatchingUnitOfWork<?> batch && !batch.isLastMessage())
                return result;
            ViewBatch collected = work.root().getResource(KEY);
            if (collected != null) collected.write();
            long reached = Positions.of(work.getMessage());
            work.afterCommit(_ -> hub.changed(group, reached));
            return result;
        }
    }
}
