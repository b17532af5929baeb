package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.certification.Declared.Document;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;

/// Who may name whom, and which file stands for a changed one.
class PeopleTest {

    @Test
    void a_broker_names_its_own_body_only() {
        Actor broker = Actor.of("bahar", "broker", "broker-one");
        assertThat(People.helper("broker-one", broker)).isEqualTo("broker-one");
        assertThatThrownBy(() -> People.helper("broker-two", broker))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(CaseRefusal.CASE_HELPER_OF_OTHERS.name()));
    }

    @Test
    void an_officer_names_any_body() {
        Actor officer = Actor.of("omid", "officer", "isipo-krm");
        assertThat(People.helper("broker-two", officer)).isEqualTo("broker-two");
    }

    @Test
    void a_changed_file_needs_an_intact_one_after_it_and_not_before() {
        Document first = new Document("e-1", "TAX_RETURN", LocalDate.of(2026, 5, 1), false);
        Document second = new Document("e-2", "TAX_RETURN", LocalDate.of(2026, 5, 2), false);
        Declared both = new Declared(Map.of(), Map.of(), List.of(first, second));
        Evidencing.unchanged(both, Set.of("e-2"));
        assertThatThrownBy(() -> Evidencing.unchanged(both, Set.of("e-1")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(CaseRefusal.EVIDENCE_CHANGED.name()));
    }
}
