package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.Certification.Appealed;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.Granted;
import rosukh.command.certification.Certification.Pin;
import rosukh.command.certification.Certification.Preparing;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.events.sessions.Meeting;

/// What a rule may need to know beyond the case's own stream, read just before it is asked.
/// Published versions never change; for the rest [Backgrounds] sees to it that what was read is
/// still true when the events are stored.
///
/// @param schemes versions of the scheme applied for
/// @param firm null if the firm is not in the register, or if the command does not depend on it
/// @param earlier the firm's cases before this one, the nearest first
/// @param other the case that is to be linked or merged with; null if there is none, or if the
///   command does not depend on it
/// @param followed the firm has a case after this one
/// @param revoked the certificate that is to be renewed was revoked
/// @param session the session of the working group that holds the case; null if none does, or if
///   the command does not depend on it
/// @param acting for whom somebody acts, and who may assess the case
/// @param lastToObject the last day on which a refused firm may object; null where the scheme sets
///   none, or if the command does not depend on it
record Background(
        Schemes schemes,
        @Nullable FirmRecord firm,
        List<Certification> earlier,
        @Nullable Certification other,
        boolean followed,
        boolean revoked,
        @Nullable Meeting session,
        Acting acting,
        @Nullable LocalDate lastToObject) {

    static final Background NONE = new Background(Schemes.of(List.of()), null, List.of());

    Background {
        earlier = List.copyOf(earlier);
    }

    Background(Schemes schemes, @Nullable FirmRecord firm, List<Certification> earlier) {
        this(schemes, firm, earlier, null, false, false, null);
    }

    Background(
            Schemes schemes,
            @Nullable FirmRecord firm,
            List<Certification> earlier,
            @Nullable Certification other,
            boolean followed,
            boolean revoked,
            @Nullable Meeting session) {
        this(schemes, firm, earlier, other, followed, revoked, session, Acting.ALONE, null);
    }

    Background heldBy(@Nullable Meeting meeting) {
        return new Background(
                schemes, firm, earlier, other, followed, revoked, meeting, acting, lastToObject);
    }

    Background with(Acting now) {
        return new Background(
                schemes, firm, earlier, other, followed, revoked, session, now, lastToObject);
    }

    Background objectableUntil(@Nullable LocalDate last) {
        return new Background(
                schemes, firm, earlier, other, followed, revoked, session, acting, last);
    }

    /// The version a case is judged under: the pinned one, before a submission the one in force.
    Scheme applied(Certification.Begun state, LocalDate day) {
        Pin pin =
                switch (state) {
                    case Preparing _ -> null;
                    case UnderAssessment assessment -> assessment.pin();
                    case Recommended recommended -> recommended.pin();
                    case Granted granted -> granted.pin();
                    case Appealed appealed -> appealed.pin();
                    case Closed closed -> closed.pin();
                };
        return pin == null ? inForce(state.dossier(), day) : pinned(state.dossier(), pin);
    }

    /// The version in force on a day.
    Scheme inForce(Dossier dossier, LocalDate day) {
        return schemes.inForce(dossier.schemeId(), day)
                .orElseThrow(() ->
                        CaseRefusal.CASE_NO_SCHEME_IN_FORCE.because(
                                "no version of " + dossier.schemeId() + " is in force on " + day));
    }

    /// The version fixed by the submission.
    Scheme pinned(Dossier dossier, Pin pin) {
        return schemes.find(dossier.schemeId(), pin.version()).orElseThrow();
    }

    List<EarlierRefusal> refusals() {
        return closed().map(Closed::refusal).filter(Objects::nonNull).toList();
    }

    /// The person or body helped the firm in an earlier case, lately on `day`.
    boolean helpedBefore(String person, String organisation, LocalDate day) {
        return closed().anyMatch(before -> before.helpers().bind(person, organisation, day));
    }

    /// The person or body judged the firm in an earlier case, lately on `day`.
    boolean assessedBefore(String person, String organisation, LocalDate day) {
        return closed().anyMatch(before -> before.assessors().bind(person, organisation, day));
    }

    /// The person or body decided on the firm in an earlier case, lately on `day`.
    boolean decidedBefore(String person, String organisation, LocalDate day) {
        return closed().anyMatch(before -> before.deciders().bind(person, organisation, day));
    }

    private Stream<Closed> closed() {
        return earlier.stream().filter(Closed.class::isInstance).map(Closed.class::cast);
    }
}
