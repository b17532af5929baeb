package rosukh.query.kernel.past;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.show.Format;

/// On which day each event took effect. It is the business date the event carries, but never a day
/// before that of an event of its stream it builds on; so whatever day is asked for, what is true
/// by then is a beginning of every stream, which its rules once accepted.
///
/// Read from the events of a log in their order; one of these per reading.
public final class BusinessDates {

    private static final ClassValue<Optional<Method>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return component(type).map(RecordComponent::getAccessor);
                }
            };

    private final Map<String, LocalDate> reached = new HashMap<>();

    /// The component of an event that says on which day it happened or was said: the last one
    /// called `on` or `…On`, or for what a machine did the last moment called `…At`.
    public static Optional<RecordComponent> component(Class<?> event) {
        RecordComponent[] all = event.getRecordComponents();
        RecordComponent found = null;
        if (all != null)
            for (RecordComponent each : all)
                if (isDay(each) || (isMoment(each) && (found == null || isMoment(found))))
                    found = each;
        return Optional.ofNullable(found);
    }

    private static boolean isDay(RecordComponent each) {
        return each.getType() == LocalDate.class
                && (each.getName().equals("on") || each.getName().endsWith("On"));
    }

    private static boolean isMoment(RecordComponent each) {
        return each.getType() == String.class && each.getName().endsWith("At");
    }

    /// The day an event happened or was said; empty for one that carries none.
    public static Optional<LocalDate> of(Object event) {
        return ACCESSORS.get(event.getClass()).flatMap(accessor -> read(accessor, event));
    }

    private static Optional<LocalDate> read(Method accessor, Object event) {
        try {
            return day(accessor.invoke(event));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("an event of the contract is public: " + event, hidden);
        }
    }

    private static Optional<LocalDate> day(@Nullable Object value) {
        if (value instanceof LocalDate day) return Optional.of(day);
        try {
            return Optional.of(
                    Instant.parse(String.valueOf(value)).atZone(Format.ZONE).toLocalDate());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /// The day the next event of the log took effect; [LocalDate#MIN] for one that was never said
    /// to wait for a day.
    LocalDate effective(EventMessage<?> event) {
        LocalDate own = of(event.getPayload()).orElse(LocalDate.MIN);
        if (!(event instanceof DomainEventMessage<?> inStream)) return own;
        return reached.merge(
                inStream.getAggregateIdentifier(),
                own,
                (before, now) -> now.isAfter(before) ? now : before);
    }
}
