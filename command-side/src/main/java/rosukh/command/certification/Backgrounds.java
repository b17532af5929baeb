package rosukh.command.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.certification.Certification.Begun;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.NotOpened;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.command.kernel.Agendas;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.Streams;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.clocks.ClockedCase;
import rosukh.events.clocks.DueDates;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.SessionEvent;

/// Reads what a command's rules depend on beyond the case's own stream: the scheme, the firm, and
/// the firm's earlier cases, counting down from the case's number (ADR 0013). Published versions
/// are final; what may still change becomes a condition of storing (ADR 0020).
public final class Backgrounds {

    private final Streams streams;
    private final SchemeRegister schemes;
    private final Agendas agendas;
    private final DutiesOfCase duties;
    private final BrokerOfCase brokers;

    public Backgrounds(Streams streams, SchemeRegister schemes, Agendas agendas) {
        this.streams = streams;
        this.schemes = schemes;
        this.agendas = agendas;
        this.duties = new DutiesOfCase(streams);
        this.brokers = new BrokerOfCase(streams);
    }

    /// @param principal the person acted for; null if everybody acts for themselves
    Background of(
            CertificationCommand command, Certification state, @Nullable Principal principal) {
        Acting acting = Acting.ALONE.behind(principal);
        if (state instanceof Begun begun) acting = duties.of(command, begun, acting);
        if (command instanceof AssignBroker assign) acting = acting.accredited(brokers.let(assign));
        return of(command, state).with(acting);
    }

    private Background of(CertificationCommand command, Certification state) {
        return switch (command) {
            case OpenCase open -> opening(command.caseId(), open.firmId(), open.schemeId());
            case OpenRenewal renewal -> renewing(renewal);
            case AssessNeeds _, CompletePlanItem _ -> Background.NONE;
            case RegisterTechnologyNeed _, ResolveTechnologyNeed _ -> Background.NONE;
            case AnswerRequest _, SuspendClock _, ResumeClock _ -> Background.NONE;
            case DeclineSchemeSwitch _, WithdrawCase _ -> Background.NONE;
            case IdentifyTalent _,
                    DeclareProduct _,
                    DeclareFacts _,
                    AttachEvidence _,
                    ExtendDeadline _,
                    ProposeSchemeSwitch _ ->
                    new Background(schemesOf(state), null, List.of());
            case SubmitApplication _ -> submitting(command, state);
            case FileAppeal _ ->
                    beginningAgain(command, state)
                            .objectableUntil(lastToObject(command.caseId(), state));
            case ReopenCase _ -> beginningAgain(command, state);
            case LinkCase link -> other(link.otherCaseId());
            case MergeCase merge -> mergingInto(merge.intoCaseId());
            case AssignBroker _,
                    RecordVisit _,
                    RequestMore _,
                    GiveAppealOpinion _,
                    UpholdAppeal _,
                    RejectAppeal _,
                    ApproveSchemeSwitch _,
                    AgreeAccelerationPlan _,
                    AssessCriterion _,
                    RecommendOutcome _,
                    IssueCertificate _ ->
                    new Background(schemesOf(state), null, earlier(command.caseId()));
            case GrantStatus _, RefuseStatus _ -> deciding(command.caseId(), state);
        };
    }

    /// The case must not come on an agenda at the very moment when one person decides on it.
    private Background deciding(String caseId, Certification state) {
        streams.expectNothingNew(SessionEvent.agendaOf(caseId));
        Meeting held = agendas.of(caseId).meeting();
        return new Background(schemesOf(state), null, earlier(caseId)).heldBy(held);
    }

    /// A move of the firm, or a version of the scheme that comes or ends, at the same moment must
    /// not slip in between reading and storing.
    private Background opening(String caseId, String firmId, String schemeId) {
        streams.expectNothingNew(
                PlaceOfWorkRecorded.tagOf(firmId),
                SchemeEvent.tagOf(schemeId),
                CertificationEvent.casesOf(firmId));
        return new Background(
                schemes.versionsOf(schemeId), FirmRecord.of(streams.read(firmId)), earlier(caseId));
    }

    /// A revocation is final, so one that is read here is still true when the events are stored.
    private Background renewing(OpenRenewal command) {
        Background known = opening(command.caseId(), command.firmId(), command.schemeId());
        boolean revoked =
                known.earlier().stream()
                        .limit(1)
                        .filter(Closed.class::isInstance)
                        .map(before -> ((Closed) before).certificate())
                        .filter(Objects::nonNull)
                        .flatMap(issued -> streams.read(issued.certificateNumber()).stream())
                        .anyMatch(CertificateRevoked.class::isInstance);
        return new Background(
                known.schemes(), known.firm(), known.earlier(), null, false, revoked, null);
    }

    /// A closed case that goes on and a new one of the firm at the same moment exclude each other.
    private Background beginningAgain(CertificationCommand command, Certification state) {
        if (!(state instanceof Begun begun)) return Background.NONE;
        String firmId = begun.dossier().firmId();
        streams.expectNothingNew(CertificationEvent.casesOf(firmId));
        int number = Objects.requireNonNull(numberOf(command.caseId()));
        return new Background(
                schemesOf(state),
                null,
                earlier(command.caseId()),
                null,
                streams.exists(Cases.id(firmId, number + 1)),
                false,
                null);
    }

    /// By the calendar as it is known now: a closure declared since moves the day.
    private @Nullable LocalDate lastToObject(String caseId, Certification state) {
        List<Object> history = streams.read(caseId);
        ClockedCase clocked = null;
        for (int i = 0; i < history.size(); i++)
            clocked =
                    history.get(i) instanceof CaseOpened opened
                            ? ClockedCase.opened(opened, i, "")
                            : Objects.requireNonNull(clocked)
                                    .after((CertificationEvent) history.get(i), i, "");
        if (clocked == null || !clocked.objectable()) return null;
        List<CalendarEvent> calendar =
                streams.read(CalendarEvent.STREAM).stream().map(CalendarEvent.class::cast).toList();
        return DueDates.by(new DeclaredCalendar(calendar), schemesOf(state))
                .lastToObject(clocked)
                .orElse(null);
    }

    /// The case that goes on must not end in the same moment.
    private Background mergingInto(String caseId) {
        streams.expectNothingNew(CertificationEvent.endOf(caseId));
        return other(caseId);
    }

    private Background other(String caseId) {
        return new Background(
                Background.NONE.schemes(),
                null,
                List.of(),
                isCase(caseId) ? Certification.of(streams.read(caseId)) : null,
                false,
                false,
                null);
    }

    /// Streams of other things are named otherwise.
    private static boolean isCase(String id) {
        return numberOf(id) != null;
    }

    /// The version in force is pinned, so none may come into force or end unseen.
    private Background submitting(CertificationCommand command, Certification state) {
        if (state instanceof Open open)
            streams.expectNothingNew(SchemeEvent.tagOf(open.dossier().schemeId()));
        return new Background(schemesOf(state), null, earlier(command.caseId()));
    }

    private Schemes schemesOf(Certification state) {
        return state instanceof Begun begun
                ? schemes.versionsOf(begun.dossier().schemeId())
                : Background.NONE.schemes();
    }

    private List<Certification> earlier(String caseId) {
        int dot = caseId.lastIndexOf('.');
        Integer number = numberOf(caseId);
        List<Certification> cases = new ArrayList<>();
        if (number == null) return cases;
        for (int n = number - 1; n >= 1; n--) {
            Certification before = Certification.of(streams.read(caseId.substring(0, dot + 1) + n));
            // The one before must exist for this one to be opened; so nothing lies beyond a gap.
            if (before instanceof NotOpened) break;
            cases.add(before);
        }
        return cases;
    }

    private static @Nullable Integer numberOf(String caseId) {
        int dot = caseId.lastIndexOf('.');
        if (dot < 0) return null;
        try {
            return Integer.valueOf(caseId.substring(dot + 1));
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
