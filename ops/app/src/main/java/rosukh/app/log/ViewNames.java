package rosukh.app.log;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import rosukh.command.audit.ReplayableViews;

/// The views of the query side by their processing groups, read from its classes, for a node may
/// take commands only and have none of its projections.
@Component
class ViewNames implements ReplayableViews {

    private static final String QUERY_SIDE = "rosukh.query";

    private final Supplier<Set<String>> names = SingletonSupplier.of(ViewNames::find);

    @Override
    public boolean holds(String view) {
        return names.get().contains(view);
    }

    Set<String> all() {
        return names.get();
    }

    private static Set<String> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));
        Set<String> found = new TreeSet<>();
        for (BeanDefinition each : scanner.findCandidateComponents(QUERY_SIDE))
            if (each instanceof AnnotatedBeanDefinition projection)
                found.add(
                        projection
                                .getMetadata()
                                .getAnnotations()
                                .get(ProcessingGroup.class)
                                .getString("value"));
        return Set.copyOf(found);
    }
}
