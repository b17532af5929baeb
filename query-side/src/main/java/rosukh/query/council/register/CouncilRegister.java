package rosukh.query.council.register;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarFacts;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.gauges.Gauges;

/// The documents of the council and the questions asked of them.
@Component
class CouncilRegister {

    static final String GROUP = "council.register";
    static final String MEETINGS = "council_meetings_v1";
    static final String SEATS = "council_seats_v1";
    static final String RESOLUTIONS = "council_resolutions_v1";
    static final String ACTIONS = "council_actions_v1";
    static final String QUARTERS = "council_quarters_v1";
    static final String GAUGES = "council_gauges_v1";
    static final String CALENDAR = "council_calendar_v1";

    static final Sort LATEST = Sort.newest("meetsOn");
    static final Sort ADOPTED = Sort.newest("adoptedOn");

    /// Far more than a council has in a lifetime.
    private static final int ALL = 10_000;

    private final ViewStore<MeetingFile> meetings;
    private final ViewStore<SeatFile> seats;
    private final ViewStore<ResolutionFile> resolutions;
    private final ViewStore<ActionFile> actions;
    private final Gauges gauges;
    private final CalendarFacts calendar;

    CouncilRegister(ViewStores stores, ViewChanges hub) {
        meetings = stores.open(MEETINGS, MeetingFile.class, LATEST.index());
        seats = stores.open(SEATS, SeatFile.class);
        resolutions = stores.open(RESOLUTIONS, ResolutionFile.class, ADOPTED.index());
        actions = stores.open(ACTIONS, ActionFile.class, ADOPTED.index(), "resolutionId", "owner");
        gauges = new Gauges(stores, QUARTERS, GAUGES);
        calendar = new CalendarFacts(stores, CALENDAR, hub, GROUP);
    }

    ViewStore<MeetingFile> meetings() {
        return meetings;
    }

    ViewStore<SeatFile> seats() {
        return seats;
    }

    ViewStore<ResolutionFile> resolutions() {
        return resolutions;
    }

    ViewStore<ActionFile> actions() {
        return actions;
    }

    Gauges gauges() {
        return gauges;
    }

    CalendarFacts calendar() {
        return calendar;
    }

    /// What is asked of the items; null for anything.
    record Question(
            ActionFile.@Nullable State state,
            @Nullable String owner,
            @Nullable String resolutionId,
            boolean priority) {}

    Page<MeetingFile> meetings(@Nullable Cursor after, int limit) {
        return meetings.page(new Document(), LATEST, after, limit);
    }

    Page<ResolutionFile> resolutions(@Nullable Cursor after, int limit) {
        return resolutions.page(new Document(), ADOPTED, after, limit);
    }

    Page<ActionFile> actions(Question asked, @Nullable Cursor after, int limit) {
        return actions.page(filter(asked), ADOPTED, after, limit);
    }

    /// All that match, the newest first.
    List<ActionFile> actions(Question asked) {
        return actions.list(filter(asked), new Document("adoptedOn", -1).append("_id", -1), ALL);
    }

    List<ActionFile> allActions() {
        return actions(new Question(null, null, null, false));
    }

    List<ResolutionFile> allResolutions() {
        return resolutions.list(
                new Document(), new Document("adoptedOn", -1).append("_id", -1), ALL);
    }

    /// Who sits, then who sat.
    List<SeatFile> allSeats() {
        return seats.list(
                new Document(),
                new Document("endedOn", 1).append("sector", 1).append("_id", 1),
                ALL);
    }

    /// Version of the stream of all seats; null before the first.
    @Nullable Long seatsVersion() {
        return allSeats().stream().map(SeatFile::version).max(Long::compare).orElse(null);
    }

    Optional<MeetingFile> meeting(String id) {
        return meetings.find(id);
    }

    Optional<ResolutionFile> resolution(String id) {
        return resolutions.find(id);
    }

    Optional<ActionFile> action(String id) {
        return actions.find(id);
    }

    /// The indicator of a resolution before and after it.
    Effect effect(ResolutionFile resolution) {
        return gauges.effect(resolution.aim(), resolution.adoptedOn());
    }

    /// How the figures are counted at the end of a day.
    Counting counting(LocalDate day) {
        return new Counting(day, declared());
    }

    private DeclaredCalendar declared() {
        List<CalendarEvent> events = calendar.book().facts().stream().map(Noted::event).toList();
        return new DeclaredCalendar(events);
    }

    private static Bson filter(Question asked) {
        List<Bson> all = new ArrayList<>();
        if (asked.state() != null) all.add(Filters.eq("state", asked.state().name()));
        if (asked.owner() != null) all.add(Filters.eq("owner", asked.owner()));
        if (asked.resolutionId() != null) all.add(Filters.eq("resolutionId", asked.resolutionId()));
        if (asked.priority()) all.add(Filters.eq("priority", true));
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
