package rosukh.query.kernel.past;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;
import rosukh.events.EventTypes;
import rosukh.query.kernel.AsStored;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewRows;

/// The projections of the query side as they are, to hand events to by hand. What follows the log
/// on the command side, and may send something, is none of them.
final class Projectors {

    private static final String OURS = "rosukh.query.";

    private final Supplier<Map<String, AnnotationEventHandlerAdapter>> byGroup;
    private final Supplier<Map<String, String>> groupOfView;

    Projectors(ListableBeanFactory beans) {
        byGroup = SingletonSupplier.of(() -> find(beans));
        groupOfView = SingletonSupplier.of(this::ask);
    }

    private static Map<String, AnnotationEventHandlerAdapter> find(ListableBeanFactory beans) {
        Map<String, AnnotationEventHandlerAdapter> found = new TreeMap<>();
        for (Object bean : beans.getBeansWithAnnotation(ProcessingGroup.class).values())
            if (bean.getClass().getName().startsWith(OURS)) {
                ProcessingGroup group = bean.getClass().getAnnotation(ProcessingGroup.class);
                found.put(group.value(), new AnnotationEventHandlerAdapter(bean));
            }
        return found;
    }

    Set<String> groups() {
        return byGroup.get().keySet();
    }

    /// The views a group fills.
    Set<String> viewsOf(String group) {
        Set<String> views = new TreeSet<>();
        groupOfView
                .get()
                .forEach((view, filledBy) -> {
                    if (filledBy.equals(group)) views.add(view);
                });
        return views;
    }

    /// The group that fills a view.
    String groupOf(String view) {
        String group = groupOfView.get().get(view);
        if (group == null) throw new IllegalStateException("no projection resets " + view);
        return group;
    }

    /// The stored names of the events some groups handle.
    Set<String> namesFor(Collection<String> groups) {
        Set<String> names = new TreeSet<>();
        EventTypes.all()
                .forEach((name, type) -> {
                    for (String group : groups)
                        if (projector(group).canHandleType(type)) names.add(name);
                });
        return names;
    }

    void hand(EventMessage<?> event, Collection<String> to) {
        AsStored.during(() -> handAsStored(event, to));
    }

    private void handAsStored(EventMessage<?> event, Collection<String> to) {
        for (String group : to) {
            try {
                projector(group).handle(event);
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(group + " failed on an event", failed);
            }
        }
    }

    private AnnotationEventHandlerAdapter projector(String group) {
        AnnotationEventHandlerAdapter found = byGroup.get().get(group);
        if (found == null) throw new IllegalArgumentException("no projection fills " + group);
        return found;
    }

    /// A projection forgets all its views before it is replayed; asked to in a scratch that only
    /// listens, it tells which they are.
    private Map<String, String> ask() {
        Map<String, String> views = new HashMap<>();
        byGroup.get()
                .forEach((group, projector) -> {
                    Listening listening = new Listening();
                    Scratch.within(listening, () -> projector.prepareReset(null));
                    listening.asked.keySet().forEach(view -> views.put(view, group));
                });
        return views;
    }

    private static final class Listening extends ScratchSet {

        private final Map<String, ViewRows> asked = new LinkedHashMap<>();

        private Listening() {
            super(LocalDate.EPOCH);
        }

        @Override
        protected ViewRows open(String view) {
            ViewRows none = new MemoryRows();
            asked.put(view, none);
            return none;
        }
    }
}
