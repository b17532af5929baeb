package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import rosukh.events.EventTypes;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.letters.LetterEvent.SendingBegun;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.query.harness.Facts;

class BusinessDatesTest {

    /// What carries no day of its own takes effect with what stands before it in its stream. A new
    /// event that lacks one is to be looked at here.
    static final List<String> WITHOUT_A_DAY =
            List.of(
                    "audit.reads-recorded",
                    "firms.place-of-work-recorded",
                    "indicators.figures-published",
                    "schemes.version-published",
                    "sessions.item-executed",
                    "sessions.item-not-executed");

    static EventMessage<?> at(String stream, Object event) {
        return new GenericDomainEventMessage<>("stream", stream, 0, event);
    }

    @Test
    void are_found_on_every_event_but_a_few() {
        TreeSet<String> without = new TreeSet<>();
        EventTypes.all()
                .forEach((name, type) -> {
                    if (BusinessDates.component(type).isEmpty()) without.add(name);
                });
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_A_DAY);
    }

    @Test
    void are_the_day_something_was_said_and_not_one_it_is_about() {
        assertThat(BusinessDates.component(SessionConvened.class).map(RecordComponent::getName))
                .contains("convenedOn");
        assertThat(BusinessDates.of(Facts.opened("f-1", "KRM-P01"))).contains(Facts.OPENED);
    }

    @Test
    void of_what_a_machine_did_are_the_day_in_tehran() {
        assertThat(BusinessDates.of(new SendingBegun("l-1", 1, "2026-11-28T20:45:00Z")))
                .contains(LocalDate.of(2026, 11, 29));
        assertThat(BusinessDates.of(new SendingBegun("l-1", 1, "soon"))).isEmpty();
    }

    @Test
    void never_fall_along_a_stream() {
        BusinessDates dates = new BusinessDates();
        assertThat(dates.effective(at("f-1.1", Facts.granted("f-1.1"))))
                .isEqualTo(Facts.OPENED.plusDays(70));
        assertThat(dates.effective(at("f-1.1", Facts.opened("f-1", "KRM-P01"))))
                .isEqualTo(Facts.OPENED.plusDays(70));
        assertThat(dates.effective(at("f-2.1", Facts.opened("f-2", "KRM-P01"))))
                .isEqualTo(Facts.OPENED);
        assertThat(dates.effective(at("f-1.1", Facts.worksIn("f-1", "KRM-P01"))))
                .isEqualTo(Facts.OPENED.plusDays(70));
    }

    @Test
    void of_what_belongs_to_no_stream_stand_alone() {
        PlaceOfWorkRecorded without = Facts.worksIn("f-1", "KRM-P01");
        assertThat(
                        new BusinessDates()
                                .effective(
                                        new GenericEventMessage<>(
                                                new org.axonframework.messaging.GenericMessage<>(
                                                        without),
                                                () -> Instant.EPOCH)))
                .isEqualTo(LocalDate.MIN);
    }
}
