package rosukh.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.events.DataSubject;
import rosukh.events.EventType;
import rosukh.events.EventTypes;
import rosukh.events.PersonalData;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterWritten;
import tools.jackson.databind.JsonNode;

/// Whose what is personal of a firm's contact is: of the first person as long as nobody says
/// otherwise, so what was stored before there were several stays whose it was.
class ContactSubjectTest {

    private static final String FROM_BEFORE =
            "{\"firmId\":\"f-1\",\"address\":\"info@sepehr.example\",\"language\":\"fa\","
                    + "\"setBy\":\"officer-1\",\"setOn\":\"2026-05-02\"}";

    @Test
    void what_was_stored_before_persons_were_numbered_is_read_and_written_as_it_was() {
        ContactSet read = GoldenFiles.JSON.readValue(FROM_BEFORE, ContactSet.class);
        assertThat(read.person()).isNull();
        assertThat(GoldenFiles.JSON.writeValueAsString(read)).isEqualTo(FROM_BEFORE);
        assertThat(subjects(FROM_BEFORE, ContactSet.class)).containsOnly("contact:f-1");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ContactSet.class,
                ContactChanged.class,
                ContactFailing.class,
                LetterWritten.class,
                LetterBounced.class
            })
    void what_names_a_later_person_is_of_that_person_in_every_component(Class<?> event) {
        String later = GoldenFiles.read(event);
        String first = later.replaceFirst(",\"person\":2}$", "}");
        String firmId = GoldenFiles.JSON.readTree(later).get("firmId").asString();
        assertThat(first).isNotEqualTo(later);
        assertThat(subjects(first, event))
                .isNotEmpty()
                .containsOnly("contact:" + firmId, DataSubject.contact(firmId, null).toString());
        assertThat(subjects(later, event))
                .isNotEmpty()
                .containsOnly(
                        "contact:" + firmId + ":2", DataSubject.contact(firmId, 2).toString());
    }

    @Test
    void a_later_person_is_a_subject_as_it_is_written() {
        assertThat(DataSubject.find("contact:f-1:2")).contains(DataSubject.contact("f-1", 2));
        assertThat(DataSubject.find("contact:f-1")).contains(DataSubject.contact("f-1", null));
    }

    @Test
    void without_what_must_name_it_there_is_no_subject() {
        PersonalData.Mark mark = new PersonalData.Mark("address", "contact:{firmId}{:person}");
        assertThat(mark.holes()).containsExactly("firmId", "person");
        assertThat(mark.subject(hole -> hole.equals("person") ? "2" : null)).isEmpty();
        assertThat(mark.subject(hole -> hole.equals("firmId") ? "$1" : null))
                .isEqualTo(Optional.of("contact:$1"));
    }

    private static List<String> subjects(String json, Class<?> event) {
        JsonNode payload = GoldenFiles.JSON.readTree(json);
        EventType type = EventTypes.typeOf(event);
        return PersonalData.of(type.value()).stream()
                .map(mark -> mark.subject(name -> value(payload, name)).orElseThrow())
                .toList();
    }

    private static @Nullable String value(JsonNode payload, String name) {
        JsonNode value = payload.get(name);
        return value == null ? null : value.asString();
    }
}
