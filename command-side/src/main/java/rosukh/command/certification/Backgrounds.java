package rosukh.command.certification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.Certification.NotOpened;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.CertificationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.Streams;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// Reads what a command's rules depend on beyond the case's own stream: the scheme, the firm, and
/// the firm's earlier cases, counting down from the case's number (ADR 0013). Published versions
/// and closed cases are final; what may still change becomes a condition of storing (ADR 0020).
public final class Backgrounds {

    private final Streams streams;
    private final SchemeRegister schemes;

    public Backgrounds(Streams streams, SchemeRegister schemes) {
        this.streams = streams;
        this.schemes = schemes;
    }

    Background of(CertificationCommand command, Certification state) {
        return switch (command) {
            case OpenCase open -> opening(open);
            case AssessNeeds _, CompletePlanItem _ -> Background.NONE;
            case IdentifyTalent _, DeclareProduct _, DeclareFacts _, AttachEvidence _ ->
                    new Background(schemesOf(state), null, List.of());
            case SubmitApplication _ -> submitting(command, state);
            case AgreeAccelerationPlan _,
                    AssessCriterion _,
                    RecommendOutcome _,
                    GrantStatus _,
                    RefuseStatus _,
                    IssueCertificate _ ->
                    new Background(schemesOf(state), null, earlier(command.caseId()));
        };
    }

    /// A move of the firm or a new version of the scheme at the same moment must not slip in
    /// between reading and storing.
    private Background opening(OpenCase command) {
        streams.expectNothingNew(
                PlaceOfWorkRecorded.tagOf(command.firmId()),
                SchemeVersionPublished.tagOf(command.schemeId()));
        return new Background(
                schemes.versionsOf(command.schemeId()),
                FirmRecord.of(streams.read(command.firmId())),
                earlier(command.caseId()));
    }

    /// The version in force is pinned, so none may come into force unseen.
    private Background submitting(CertificationCommand command, Certification state) {
        if (state instanceof Open open)
            streams.expectNothingNew(SchemeVersionPublished.tagOf(open.dossier().schemeId()));
        return new Background(schemesOf(state), null, earlier(command.caseId()));
    }

    private Schemes schemesOf(Certification state) {
        return state instanceof Open open
                ? schemes.versionsOf(open.dossier().schemeId())
                : Background.NONE.schemes();
    }

    private List<Certification> earlier(String caseId) {
        int dot = caseId.lastIndexOf('.');
        Integer number = number(caseId.substring(dot + 1));
        List<Certification> cases = new ArrayList<>();
        if (dot < 0 || number == null) return cases;
        for (int n = number - 1; n >= 1; n--) {
            Certification before = Certification.of(streams.read(caseId.substring(0, dot + 1) + n));
            // The one before must exist for this one to be opened; so nothing lies beyond a gap.
            if (before instanceof NotOpened) break;
            cases.add(before);
        }
        return cases;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
