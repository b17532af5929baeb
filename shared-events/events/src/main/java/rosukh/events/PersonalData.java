package rosukh.events;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which components of the contract's events are personal, and whose they are.
public final class PersonalData {

    private static final Map<String, List<Mark>> BY_NAME = collect();

    private PersonalData() {}

    /// A personal component.
    ///
    /// @param component its name
    /// @param template of the subject, for example `contact:{firmId}{:person}`
    public record Mark(String component, String template) {

        private static final Pattern HOLE = Pattern.compile("\\{(:?)(\\w+)}");

        /// Names of the components that name the subject.
        public List<String> holes() {
            return HOLE.matcher(template).results().map(found -> found.group(2)).toList();
        }

        /// The subject in one event.
        ///
        /// @param value of a component; null if it is absent
        /// @return empty if a component is absent that must name it
        public Optional<String> subject(Function<String, @Nullable String> value) {
            StringBuilder subject = new StringBuilder();
            Matcher hole = HOLE.matcher(template);
            while (hole.find()) {
                boolean optional = !hole.group(1).isEmpty();
                String filled = value.apply(hole.group(2));
                if (filled == null && !optional) return Optional.empty();
                hole.appendReplacement(subject, "");
                if (filled != null) subject.append(hole.group(1)).append(filled);
            }
            return Optional.of(hole.appendTail(subject).toString());
        }
    }

    /// The personal components of an event; none for what holds no personal data.
    ///
    /// @param name its stored name
    public static List<Mark> of(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    private static Map<String, List<Mark>> collect() {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        EventTypes.all()
                .forEach((name, event) -> {
                    List<Mark> own = marks(event);
                    if (!own.isEmpty()) marks.put(name, own);
                });
        return marks;
    }

    private static List<Mark> marks(Class<?> event) {
        List<Mark> marks = new ArrayList<>();
        for (RecordComponent component : event.getRecordComponents()) {
            Personal personal = component.getAnnotation(Personal.class);
            if (personal != null) marks.add(new Mark(component.getName(), personal.subject()));
        }
        return List.copyOf(marks);
    }
}
