package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_DECIDED;
import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_RECOMMENDED;
import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_SUBMITTED;
import static rosukh.command.certification.CaseRefusal.CASE_CLOSED;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_APPEALED;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_GRANTED;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_RECOMMENDED;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.separation.Parties;

/// The stages of a case. What may happen in each is decided by [Deciding] and the rules beside it,
/// what follows from an event by [Evolving].
sealed interface Certification {

    record NotOpened() implements Certification {}

    /// Opened, closed or not.
    sealed interface Begun extends Certification {

        Dossier dossier();
    }

    /// Not closed yet.
    sealed interface Open extends Begun {

        Open with(Dossier dossier);
    }

    /// The firm is helped and declares what it has.
    record Preparing(Dossier dossier) implements Open {

        @Override
        public Preparing with(Dossier now) {
            return new Preparing(now);
        }
    }

    /// The application was submitted and is judged.
    record UnderAssessment(Dossier dossier, Pin pin, Judged judged) implements Open {

        @Override
        public UnderAssessment with(Dossier now) {
            return new UnderAssessment(now, pin, judged);
        }
    }

    /// An outcome was recommended; the working group decides.
    record Recommended(Dossier dossier, Pin pin, Judged judged, Recommendation recommendation)
            implements Open {

        @Override
        public Recommended with(Dossier now) {
            return new Recommended(now, pin, judged, recommendation);
        }
    }

    /// The status was granted; the certificate is still to be issued.
    record Granted(Dossier dossier, Pin pin, Judged judged, String kbClass, LocalDate decidedOn)
            implements Open {

        @Override
        public Granted with(Dossier now) {
            return new Granted(now, pin, judged, kbClass, decidedOn);
        }
    }

    /// The status was refused and the firm objected.
    ///
    /// @param opinion what was said of the appeal last; null while nobody has
    record Appealed(
            Dossier dossier,
            Pin pin,
            Parties assessors,
            Set<String> involved,
            EarlierRefusal refusal,
            @Nullable Opinion opinion)
            implements Open {

        @Override
        public Appealed with(Dossier now) {
            return new Appealed(now, pin, assessors, involved, refusal, opinion);
        }
    }

    /// Nothing more happens on the path; a refusal can be objected to, a withdrawn case reopened.
    ///
    /// @param pin null if it was never submitted
    /// @param assessors who judged the firm
    /// @param involved accounts of those who had a part in judging and deciding
    /// @param refusal what later cases of the firm must know; null if it was not refused
    /// @param certificate null if none was issued
    record Closed(
            Dossier dossier,
            Ending ending,
            @Nullable Pin pin,
            Parties assessors,
            Set<String> involved,
            @Nullable EarlierRefusal refusal,
            @Nullable CertificateIssued certificate)
            implements Begun {

        Closed with(Dossier now) {
            return new Closed(now, ending, pin, assessors, involved, refusal, certificate);
        }

        LocalDate on() {
            return dossier.latest();
        }

        Parties helpers() {
            return dossier.help().helpers();
        }

        Parties deciders() {
            return dossier.deciders();
        }
    }

    /// How a case was closed.
    enum Ending {
        CERTIFIED,
        REFUSED,
        /// The appeal was rejected.
        REFUSED_FINALLY,
        WITHDRAWN,
        MERGED
    }

    /// What the submission fixed.
    record Pin(String version, LocalDate submittedOn) {}

    /// What the assessors recommended.
    ///
    /// @param kbClass null unless eligible
    record Recommendation(
            @Nullable String kbClass,
            List<String> reasons,
            String by,
            String organisation,
            LocalDate on) {}

    /// What was said of an appeal.
    record Opinion(boolean uphold, String by, String organisation) {}

    /// The stage a case is in after its events.
    static Certification of(List<?> stream) {
        Certification state = new NotOpened();
        for (Object event : stream) state = state.evolve((CertificationEvent) event);
        return state;
    }

    default List<CertificationEvent> decide(CertificationCommand command, Background known) {
        return Deciding.decide(this, command, known);
    }

    default Certification evolve(CertificationEvent event) {
        return Evolving.evolve(this, event);
    }

    /// Refuses what is to be attached where no document could be, whichever it is.
    default void mustTakeEvidence() {
        unjudged();
    }

    default Begun begun() {
        if (this instanceof Begun begun) return begun;
        throw KernelRefusal.NOT_FOUND.because("there is no such case");
    }

    default Open open() {
        return switch (begun()) {
            case Open open -> open;
            case Closed closed -> throw CASE_CLOSED.because("it was closed on " + closed.on());
        };
    }

    default Preparing preparing() {
        if (open() instanceof Preparing preparing) return preparing;
        throw CASE_ALREADY_SUBMITTED.because("the application was submitted");
    }

    /// Before the decision.
    default Open undecided() {
        return switch (open()) {
            case Preparing preparing -> preparing;
            case UnderAssessment assessment -> assessment;
            case Recommended recommended -> recommended;
            case Granted granted -> throw decided(granted.decidedOn());
            case Appealed appealed -> throw decided(appealed.refusal().decidedOn());
        };
    }

    /// Before the recommendation.
    default Open unjudged() {
        if (undecided() instanceof Recommended) throw alreadyRecommended();
        return undecided();
    }

    default UnderAssessment underAssessment() {
        return switch (unjudged()) {
            case UnderAssessment assessment -> assessment;
            case Open _ -> throw notSubmitted();
        };
    }

    default Recommended recommended() {
        return switch (undecided()) {
            case Recommended recommended -> recommended;
            case UnderAssessment _ ->
                    throw CASE_NOT_RECOMMENDED.because("no outcome was recommended");
            case Open _ -> throw notSubmitted();
        };
    }

    default Granted granted() {
        if (open() instanceof Granted granted) return granted;
        throw CASE_NOT_GRANTED.because("the status was not granted");
    }

    default Appealed appealed() {
        if (open() instanceof Appealed appealed) return appealed;
        throw CASE_NOT_APPEALED.because("no appeal waits for a decision");
    }

    private static Refused notSubmitted() {
        return CASE_NOT_SUBMITTED.because("the application was not submitted");
    }

    private static Refused alreadyRecommended() {
        return CASE_ALREADY_RECOMMENDED.because("an outcome was recommended");
    }

    private static Refused decided(LocalDate on) {
        return CASE_ALREADY_DECIDED.because("it was decided on " + on);
    }
}
