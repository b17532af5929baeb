package rosukh.query.council.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.indicators.PeriodEvent;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.RecordStreams;

/// The streams of a meeting, and of an action item with the meeting that asked for it and the
/// calendar its deadline is counted by. Who sits on the council today and what was published of the
/// indicators is no part of either page.
@Component
class CouncilStreams implements RecordStreams {

    @Override
    public Set<Class<?>> roots() {
        return Set.of(
                CouncilEvent.class,
                CouncilMeetingEvent.class,
                ActionEvent.class,
                PeriodEvent.class,
                CalendarEvent.class);
    }

    @Override
    public Optional<String> recordOf(Map<String, String> path) {
        String actionId = path.get("actionId");
        return Optional.ofNullable(actionId == null ? path.get("meetingId") : actionId);
    }

    @Override
    public List<TrackedEventMessage<?>> read(String record, History history) {
        List<TrackedEventMessage<?>> own = history.stream(record);
        List<TrackedEventMessage<?>> events = new ArrayList<>(own);
        if (!own.isEmpty() && own.getFirst().getPayload() instanceof ActionAssigned assigned)
            events.addAll(history.stream(assigned.meetingId()));
        events.addAll(history.stream(CalendarEvent.STREAM));
        return events;
    }

    @Override
    public boolean isAbout(Map<String, String> path, String stream) {
        return recordOf(path).filter(stream::equals).isPresent();
    }
}
