package rosukh.query.council.register;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.CouncilEvent.MemberAppointed;
import rosukh.events.council.CouncilEvent.MemberEnded;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.Topic;
import rosukh.events.indicators.PeriodEvent;
import rosukh.query.kernel.Positions;

/// Keeps the register of the council, and what was published of the indicators (ADR 0015).
@Component
@ProcessingGroup(CouncilRegister.GROUP)
class CouncilProjection {

    private final CouncilRegister council;

    CouncilProjection(CouncilRegister council) {
        this.council = council;
    }

    @EventHandler
    void on(CouncilEvent event, TrackingToken token, @SequenceNumber long version) {
        long at = Positions.of(token);
        council.seats()
                .apply(
                        event.account(),
                        token,
                        was ->
                                switch (event) {
                                    case MemberAppointed e ->
                                            new SeatFile(
                                                    e.account(),
                                                    e.organisation(),
                                                    e.sector(),
                                                    e.reference(),
                                                    e.appointedOn(),
                                                    null,
                                                    "",
                                                    version,
                                                    at);
                                    case MemberEnded e ->
                                            was == null
                                                    ? null
                                                    : new SeatFile(
                                                            was.account(),
                                                            was.organisation(),
                                                            was.sector(),
                                                            was.reference(),
                                                            was.appointedOn(),
                                                            e.endedOn(),
                                                            e.grounds(),
                                                            version,
                                                            at);
                                });
    }

    @EventHandler
    void on(
            CouncilMeetingEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Entry entry = Entry.of(event, Telling.of(event), said, at, Positions.of(token));
        council.meetings()
                .apply(
                        event.meetingId(),
                        token,
                        was -> MeetingFile.after(was, event, entry, version));
        if (event instanceof ResolutionAdopted adopted) resolved(adopted, token);
    }

    @EventHandler
    void on(
            ActionEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Entry entry = Entry.of(event, Telling.of(event), said, at, Positions.of(token));
        if (event instanceof OldActionEntered old) resolved(old, token);
        String title =
                event instanceof ActionEvent.ActionAssigned assigned
                        ? council.resolution(
                                        ResolutionFile.idOf(assigned.meetingId(), assigned.topic()))
                                .map(ResolutionFile::title)
                                .orElse("")
                        : "";
        council.actions()
                .apply(
                        event.actionId(),
                        token,
                        was -> ActionFile.after(was, event, title, entry, version));
    }

    @EventHandler
    void on(PeriodEvent event, TrackingToken token) {
        council.gauges().note(event, token);
    }

    @EventHandler
    void on(
            CalendarEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at) {
        council.calendar().note(event, token, version, at);
    }

    @ResetHandler
    void reset() {
        council.meetings().reset();
        council.seats().reset();
        council.resolutions().reset();
        council.actions().reset();
        council.gauges().reset();
        council.calendar().reset();
    }

    private void resolved(ResolutionAdopted event, TrackingToken token) {
        Topic topic =
                council.meeting(event.meetingId())
                        .flatMap(file -> file.meeting().topic(event.topic()))
                        .orElseThrow(() ->
                                new IllegalStateException(event.meetingId() + " has no topic"));
        String id = ResolutionFile.idOf(event.meetingId(), event.topic());
        council.resolutions()
                .apply(
                        id,
                        token,
                        _ ->
                                new ResolutionFile(
                                        id,
                                        event.meetingId(),
                                        event.topic(),
                                        topic.added().title(),
                                        topic.added().text(),
                                        topic.added().aim(),
                                        event.adoptedOn(),
                                        topic.count(),
                                        Positions.of(token)));
    }

    private void resolved(OldActionEntered event, TrackingToken token) {
        String id = ResolutionFile.idOfOld(event.resolution());
        council.resolutions()
                .apply(
                        id,
                        token,
                        was ->
                                was != null
                                        ? was
                                        : new ResolutionFile(
                                                id,
                                                "",
                                                0,
                                                event.title(),
                                                "",
                                                event.aim(),
                                                event.adoptedOn(),
                                                null,
                                                Positions.of(token)));
    }
}
