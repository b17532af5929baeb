package rosukh.query.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.WorkEvent;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.RecordStreams;

/// The streams of a firm and its cases, with the rules and the calendar they are read by.
@Component
class CaseStreams implements RecordStreams {

    private final KnownSchemes schemes;

    CaseStreams(KnownSchemes schemes) {
        this.schemes = schemes;
    }

    /// The views somebody keeps are no part of a case; the page of a case shows none.
    @Override
    public Set<Class<?>> roots() {
        return Set.of(
                FirmEvent.class,
                CertificationEvent.class,
                DeadlineEvent.class,
                WorkEvent.class,
                SchemeEvent.class,
                CalendarEvent.class,
                SavedViewEvent.class);
    }

    /// The firm. A case is named by its firm and number (ADR 0013).
    @Override
    public Optional<String> recordOf(Map<String, String> path) {
        String caseId = path.get("caseId");
        if (caseId == null) return Optional.ofNullable(path.get("firmId"));
        int dot = caseId.lastIndexOf('.');
        return Optional.of(dot < 0 ? caseId : caseId.substring(0, dot));
    }

    @Override
    public List<TrackedEventMessage<?>> read(String firmId, History history) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(history.stream(firmId));
        for (int number = 1; true; number++) {
            String caseId = firmId + "." + number;
            List<TrackedEventMessage<?>> ofCase = history.stream(caseId);
            if (ofCase.isEmpty()) break;
            events.addAll(ofCase);
            events.addAll(history.stream(DeadlineEvent.streamOf(caseId)));
            events.addAll(history.stream(WorkEvent.streamOf(caseId)));
        }
        events.addAll(history.stream(CalendarEvent.STREAM));
        Set<String> known = new TreeSet<>();
        for (Scheme each : schemes.all()) known.add(each.id());
        for (String schemeId : known) events.addAll(history.stream(SchemeEvent.streamOf(schemeId)));
        return events;
    }

    @Override
    public boolean isAbout(Map<String, String> path, String stream) {
        String caseId = path.get("caseId");
        if (caseId != null) return stream.equals(caseId);
        String firmId = path.get("firmId");
        return firmId != null && (stream.equals(firmId) || stream.startsWith(firmId + "."));
    }
}
