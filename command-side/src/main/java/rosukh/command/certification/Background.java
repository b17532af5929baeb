package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.Certification.Closed;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;

/// What a rule may need to know beyond the case's own stream, read just before it is asked. Closed
/// cases and published versions never change; for the rest [Backgrounds] sees to it that what was
/// read is still true when the events are stored.
///
/// @param schemes versions of the scheme applied for
/// @param firm null if the firm is not in the register, or if the command does not depend on it
/// @param earlier the firm's cases before this one, the nearest first
record Background(Schemes schemes, @Nullable FirmRecord firm, List<Certification> earlier) {

    static final Background NONE = new Background(Schemes.of(List.of()), null, List.of());

    Background {
        earlier = List.copyOf(earlier);
    }

    /// The version in force on a day.
    Scheme inForce(Dossier dossier, LocalDate day) {
        return schemes.inForce(dossier.schemeId(), day)
                .orElseThrow(() ->
                        CaseRefusal.CASE_NO_SCHEME_IN_FORCE.because(
                                "no version of " + dossier.schemeId() + " is in force on " + day));
    }

    /// The version fixed by the submission.
    Scheme pinned(Dossier dossier, Certification.Pin pin) {
        return schemes.find(dossier.schemeId(), pin.version()).orElseThrow();
    }

    List<EarlierRefusal> refusals() {
        return closed().map(Closed::refusal).filter(Objects::nonNull).toList();
    }

    /// The person or body helped the firm in an earlier case.
    boolean helpedBefore(String person, String organisation) {
        return closed().anyMatch(before -> before.helpers().include(person, organisation));
    }

    /// The person or body judged the firm in an earlier case.
    boolean assessedBefore(String person, String organisation) {
        return closed().anyMatch(before -> before.assessors().include(person, organisation));
    }

    private Stream<Closed> closed() {
        return earlier.stream().filter(Closed.class::isInstance).map(Closed.class::cast);
    }
}
