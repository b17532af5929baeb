package rosukh.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.DataSubject;
import rosukh.events.EventTypes;
import rosukh.events.Personal;
import rosukh.events.PersonalData;

/// Of every text that an event may hold it is decided whether it is personal. A new one is marked
/// [Personal], or listed in `personal/not.tsv` with the reason why it is not.
class PersonalTest {

    private static final Map<String, String> NOT = read();

    static Stream<Class<?>> events() {
        return EventTypes.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_text_is_personal_or_says_why_not(Class<?> event) {
        String name = EventTypes.typeOf(event).value();
        for (RecordComponent component : event.getRecordComponents()) {
            if (component.isAnnotationPresent(Personal.class)) continue;
            for (String path : texts(component.getGenericType(), component.getName()))
                assertThat(NOT.containsKey(path) || NOT.containsKey(name + "." + path))
                        .as("%s.%s: mark it @Personal, or list why it is not", name, path)
                        .isTrue();
        }
    }

    @Test
    void no_reason_is_given_for_what_is_not_there_or_is_personal() {
        Set<String> used = new TreeSet<>();
        events().forEach(event -> {
            String name = EventTypes.typeOf(event).value();
            for (RecordComponent component : event.getRecordComponents()) {
                if (component.isAnnotationPresent(Personal.class)) continue;
                for (String path : texts(component.getGenericType(), component.getName())) {
                    used.add(path);
                    used.add(name + "." + path);
                }
            }
        });
        assertThat(NOT.keySet()).isSubsetOf(used);
        assertThat(NOT.values()).noneMatch(String::isBlank);
    }

    /// Numbers, days and codes that rules need cannot be sealed: only texts are.
    @ParameterizedTest
    @MethodSource("events")
    void only_texts_of_the_event_itself_are_personal_and_their_subject_can_be_told(Class<?> event) {
        for (PersonalData.Mark mark : PersonalData.of(EventTypes.typeOf(event).value())) {
            RecordComponent component = component(event, mark.component());
            assertThat(component.getType()).isEqualTo(String.class);
            assertThat(mark.holes()).isNotEmpty();
            for (String hole : mark.holes())
                assertThat(component(event, hole).getType()).isIn(String.class, Integer.class);
            String subject =
                    mark.subject(hole -> hole.equals("subject") ? "case:x" : hole).orElseThrow();
            assertThat(DataSubject.find(subject)).as(subject).isPresent();
        }
    }

    private static RecordComponent component(Class<?> event, String name) {
        return Stream.of(event.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Every text within, by its path.
    private static Set<String> texts(Type type, String path) {
        Set<String> found = new TreeSet<>();
        if (type instanceof ParameterizedType list)
            found.addAll(texts(list.getActualTypeArguments()[0], path));
        else if (type == String.class) found.add(path);
        else if (type instanceof Class<?> c && c.isRecord())
            for (RecordComponent each : c.getRecordComponents())
                found.addAll(texts(each.getGenericType(), path + "." + each.getName()));
        return found;
    }

    private static Map<String, String> read() {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (InputStream in = PersonalTest.class.getResourceAsStream("/personal/not.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(parts -> reasons.put(parts[0], parts.length < 2 ? "" : parts[1]));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return reasons;
    }
}
