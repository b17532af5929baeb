package rosukh.query.sessions.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.rules.Scheme;
import rosukh.events.values.Label;

/// What a session shows of cases, firms and schemes; kept here, because a slice reads no other
/// slice's view.
final class Origin {

    private Origin() {}

    /// A firm in the register.
    public record Firm(String firmId, String name) {

        static Firm of(FirmRegistered event) {
            return new Firm(event.firmId(), event.name());
        }
    }

    /// A case as it is now.
    ///
    /// @param waiting an outcome is recommended and not yet decided on
    /// @param kbClass class that was recommended last; null if it was none
    /// @param reasons coded reasons found last
    public record Case(
            String caseId,
            String firmId,
            String provinceKey,
            String estateKey,
            String schemeId,
            long version,
            boolean waiting,
            @Nullable String kbClass,
            List<String> reasons) {

        public Case {
            reasons = List.copyOf(reasons);
        }

        static Case of(CaseOpened event) {
            return new Case(
                    event.caseId(),
                    event.firmId(),
                    event.provinceKey(),
                    event.estateKey(),
                    event.schemeId(),
                    0,
                    false,
                    null,
                    List.of());
        }

        Case after(CertificationEvent event, long now) {
            if (event instanceof OutcomeRecommended outcome)
                return with(now, true, outcome.kbClass(), outcome.reasons());
            boolean over =
                    event instanceof StatusGranted
                            || event instanceof StatusRefused
                            || event instanceof AppealUpheld
                            || event instanceof SchemeVersionSwitched
                            || event instanceof CaseWithdrawn
                            || event instanceof CaseMerged;
            return with(now, waiting && !over, kbClass, reasons);
        }

        private Case with(
                long now, boolean waits, @Nullable String recommended, List<String> found) {
            return new Case(
                    caseId,
                    firmId,
                    provinceKey,
                    estateKey,
                    schemeId,
                    now,
                    waits,
                    recommended,
                    found);
        }
    }

    /// The refusal reasons of a scheme by their newest text.
    public record Reasons(String schemeId, List<Reason> reasons) {

        static Reasons of(Scheme scheme) {
            return new Reasons(
                    scheme.id(),
                    scheme.refusalReasons().stream()
                            .map(each -> Reason.of(each.code(), each.text()))
                            .toList());
        }
    }

    public record Reason(String code, String en, String fa) {

        static Reason of(String code, Label text) {
            return new Reason(code, text.in("en"), text.in("fa"));
        }
    }
}
