package rosukh.query.programmes.joint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.query.kernel.trail.Told;
import rosukh.query.programmes.joint.JointProgrammeFile.Happened;

/// How an event of a programme was stored.
///
/// @param actor account of who did it
/// @param version its place in its stream
/// @param position its place in the log
record JointStored(String actor, Instant at, long version, long position) {

    static JointStored of(Told told) {
        return new JointStored(told.by().actor(), told.at(), told.version(), told.position());
    }

    Happened happened(ProgrammeEvent event, long amount, String subject, String text) {
        return new Happened(
                EventTypes.typeOf(event.getClass()).value(),
                amount,
                subject,
                text,
                actor,
                at,
                position);
    }

    /// @param model that holds
    JointDeed deed(
            ProgrammeEvent event,
            JointDeed.Kind kind,
            ProgrammeModel model,
            String of,
            String subject,
            @Nullable String firmId,
            long amount,
            LocalDate on) {
        return new JointDeed(
                kind,
                event.programmeId(),
                model.title(),
                model.provinceKey(),
                of,
                subject,
                firmId,
                amount,
                on,
                EventTypes.typeOf(event.getClass()).value(),
                position);
    }
}
