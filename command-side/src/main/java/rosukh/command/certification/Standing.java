package rosukh.command.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.certification.Certification.Appealed;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.kernel.Principal;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.PartEvent.ActedFor;

/// What somebody has to do with a case through another: the person acted for has the same part in
/// it as the one who acts, and a fact of its own says so.
final class Standing {

    private Standing() {}

    /// What happens, with the part of the person acted for said before it.
    static List<CertificationEvent> told(
            CertificationCommand command,
            @Nullable Principal principal,
            List<CertificationEvent> events) {
        Acts acts = principal == null ? null : of(command);
        if (principal == null || acts == null) return events;
        List<CertificationEvent> all = new ArrayList<>();
        all.add(
                new ActedFor(
                        command.caseId(),
                        acts.part(),
                        principal.account(),
                        acts.organisation() == null
                                ? principal.organisation()
                                : acts.organisation(),
                        acts.by(),
                        command.on()));
        all.addAll(events);
        return List.copyOf(all);
    }

    /// @param organisation the body whose part it is where the command names it apart from the
    ///   person; null for the person's own
    private record Acts(CasePart part, String by, @Nullable String organisation) {}

    /// Null for what gives nobody a part.
    private static @Nullable Acts of(CertificationCommand command) {
        return switch (command) {
            case AgreeAccelerationPlan e ->
                    new Acts(CasePart.HELPS, e.agreedBy(), e.brokerOrganisation());
            case AssessCriterion e -> new Acts(CasePart.JUDGES, e.assessedBy(), null);
            case RecordVisit e -> new Acts(CasePart.JUDGES, e.visitedBy(), null);
            case RecommendOutcome e -> new Acts(CasePart.JUDGES, e.recommendedBy(), null);
            case GiveAppealOpinion e -> new Acts(CasePart.JUDGES, e.givenBy(), null);
            case GrantStatus e -> new Acts(CasePart.DECIDES, e.decidedBy(), null);
            case RefuseStatus e -> new Acts(CasePart.DECIDES, e.decidedBy(), null);
            case UpholdAppeal e -> new Acts(CasePart.DECIDES, e.decidedBy(), null);
            case RejectAppeal e -> new Acts(CasePart.DECIDES, e.decidedBy(), null);
            case ProposeSchemeSwitch e -> new Acts(CasePart.PROPOSES, e.proposedBy(), null);
            case CertificationCommand.OpenCase _,
                    CertificationCommand.IdentifyTalent _,
                    CertificationCommand.AssessNeeds _,
                    AccelerationCommand.CompletePlanItem _,
                    CertificationCommand.DeclareProduct _,
                    CertificationCommand.DeclareFacts _,
                    CertificationCommand.AttachEvidence _,
                    CertificationCommand.SubmitApplication _,
                    CertificationCommand.IssueCertificate _,
                    SupportCommand _,
                    ClockCommand _,
                    AppealCommand.FileAppeal _,
                    CourseCommand _ ->
                    null;
        };
    }

    static Certification in(Open state, ActedFor event) {
        Dossier dossier = state.dossier().on(event.actedOn());
        String account = event.account();
        String body = event.organisation();
        LocalDate on = event.actedOn();
        return switch (event.part()) {
            case HELPS -> state.with(dossier.helped(help -> help.alsoBy(account, body, on)));
            case JUDGES -> judged(state.with(dossier), account, body, on);
            case DECIDES -> decided(state.with(dossier.decidedBy(account, body, on)), account);
            case PROPOSES -> state.with(dossier.turned(course -> course.proposedFor(account)));
        };
    }

    private static Certification judged(Open state, String account, String body, LocalDate on) {
        return switch (state) {
            case UnderAssessment before ->
                    new UnderAssessment(
                            before.dossier(),
                            before.pin(),
                            before.judged().alsoBy(account, body, on));
            case Appealed before ->
                    involving(
                            new Appealed(
                                    before.dossier(),
                                    before.pin(),
                                    before.assessors().with(account, body, on),
                                    before.involved(),
                                    before.refusal(),
                                    before.opinion()),
                            account);
            case Open other -> throw new IllegalStateException("nothing is judged in " + other);
        };
    }

    private static Certification decided(Open state, String account) {
        return state instanceof Appealed appealed ? involving(appealed, account) : state;
    }

    private static Appealed involving(Appealed before, String account) {
        Set<String> involved = new HashSet<>(before.involved());
        involved.add(account);
        return new Appealed(
                before.dossier(),
                before.pin(),
                before.assessors(),
                Set.copyOf(involved),
                before.refusal(),
                before.opinion());
    }
}
