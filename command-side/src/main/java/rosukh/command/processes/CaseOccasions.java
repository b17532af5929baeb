package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.processes.LetterWords.Words;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterText;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;

/// What the log says of occasions for letters, and which letters are still to be written: to firms
/// with an address, once for each occasion.
final class CaseOccasions {

    /// What happened longer ago than this is told by nobody any more, so that a log that is read
    /// for the first time, or a firm that gets an address, brings no flood of old letters.
    static final int NEWS_DAYS = 7;

    /// An answer is asked for again when at most so many working days are left.
    static final int ANSWER_DAYS = 3;

    /// Days before the end of a certificate; of a firm that comes late only the nearest counts.
    static final List<Integer> EXPIRY_DAYS = List.of(90, 30);

    private record Case(
            String firmId, String provinceKey, String schemeId, @Nullable String version) {}

    private record News(String caseId, LetterKind kind, LocalDate on, Words words) {}

    private final FirmsWrittenTo writtenTo = new FirmsWrittenTo();
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, News> news = new LinkedHashMap<>();
    private final Map<String, MoreRequested> requests = new LinkedHashMap<>();
    private final Map<String, CertificateIssued> certificates = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private final TemplatesInForce templates = new TemplatesInForce();
    private Schemes schemes = Schemes.of(List.of());
    private DeclaredCalendar declared = DeclaredCalendar.SHIPPED;
    private WorkingCalendar calendar = declared.working();
    private List<Closure> closures = List.of();

    void take(Logged logged) {
        switch (logged.event()) {
            case CaseOpened e ->
                    cases.put(
                            e.caseId(), new Case(e.firmId(), e.provinceKey(), e.schemeId(), null));
            case ApplicationSubmitted e -> pinned(e.caseId(), e.schemeVersion());
            case SchemeVersionSwitched e -> pinned(e.caseId(), e.schemeVersion());
            case MoreRequested e -> {
                requests.put(key(e.caseId(), e.requestId()), e);
                news(
                        key(e.caseId(), e.requestId()),
                        new News(
                                e.caseId(),
                                LetterKind.REQUEST,
                                e.requestedOn(),
                                LetterWords.request(e)));
            }
            case RequestAnswered e -> requests.remove(key(e.caseId(), e.requestId()));
            case RequestLapsed e -> requests.remove(key(e.caseId(), e.requestId()));
            case CaseWithdrawn e -> closed(e.caseId());
            case CaseMerged e -> closed(e.caseId());
            case StatusGranted e -> {
                closed(e.caseId());
                news(
                        logged,
                        new News(
                                e.caseId(),
                                LetterKind.DECISION_GRANTED,
                                e.decidedOn(),
                                LetterWords.granted(e, scheme(e.caseId()))));
            }
            case StatusRefused e -> {
                closed(e.caseId());
                news(
                        logged,
                        new News(
                                e.caseId(),
                                LetterKind.DECISION_REFUSED,
                                e.decidedOn(),
                                LetterWords.refused(e, scheme(e.caseId()))));
            }
            case AppealFiled e ->
                    news(
                            logged,
                            new News(
                                    e.caseId(),
                                    LetterKind.APPEAL_RECEIVED,
                                    e.filedOn(),
                                    LetterWords.NOTHING));
            case AppealUpheld e ->
                    decided(logged, e.caseId(), e.decidedOn(), true, e.explanation());
            case AppealRejected e ->
                    decided(logged, e.caseId(), e.decidedOn(), false, e.explanation());
            case CertificateIssued e -> certificates.put(e.certificateNumber(), e);
            case CertificateRevoked e -> certificates.remove(e.certificateNumber());
            case ContactEvent e -> writtenTo.take(e);
            case ErasureApproved e -> writtenTo.take(e);
            case LetterTemplateEvent e -> templates.take(e);
            case LetterWritten e -> {
                if (e.occasion() != null) written.add(e.occasion());
            }
            case CalendarEvent e -> {
                declared = declared.with(e);
                calendar = declared.working();
                closures = declared.closures();
            }
            case SchemeEvent e -> schemes = SchemeRegister.after(schemes, e);
            default -> {}
        }
    }

    /// What is to be written on a day and was not written yet. Asked again before the log speaks of
    /// it, it answers the same.
    List<WriteLetter> due(LocalDate today) {
        news.entrySet()
                .removeIf(each ->
                        each.getValue().on().isBefore(today.minusDays(NEWS_DAYS))
                                || written.contains(each.getKey()));
        List<WriteLetter> due = new ArrayList<>();
        news.forEach((occasion, each) ->
                letter(occasion, each.caseId(), each.kind(), each.words(), today, due));
        requests.forEach((key, each) -> remindOf(key, each, today, due));
        certificates.values().forEach(each -> remindOf(each, today, due));
        return due;
    }

    private void remindOf(
            String key, MoreRequested request, LocalDate today, List<WriteLetter> into) {
        if (!today.isAfter(request.requestedOn()) || today.isAfter(request.answerBy())) return;
        Case known = cases.get(request.caseId());
        if (known == null) return;
        int left =
                calendar.workingDaysBetween(
                                today, request.answerBy(), known.provinceKey(), closures)
                        .days();
        if (left > ANSWER_DAYS) return;
        letter(
                LetterKind.REMINDER_REQUEST + "/" + key,
                request.caseId(),
                LetterKind.REMINDER_REQUEST,
                LetterWords.reminder(request, left),
                today,
                into);
    }

    /// A firm that holds a certificate which lasts longer needs no reminder of this one.
    private void remindOf(CertificateIssued issued, LocalDate today, List<WriteLetter> into) {
        LocalDate end = issued.validTo();
        if (end == null || today.isAfter(end) || replaced(issued, end)) return;
        LocalDate next = end.plusDays(1);
        for (int days : EXPIRY_DAYS.reversed()) {
            LocalDate from = end.minusDays(days);
            if (!today.isBefore(from) && today.isBefore(next) && issued.issuedOn().isBefore(from))
                letter(
                        String.join(
                                "/",
                                LetterKind.REMINDER_EXPIRY.name(),
                                issued.certificateNumber(),
                                "" + days),
                        issued.caseId(),
                        LetterKind.REMINDER_EXPIRY,
                        LetterWords.expiry(issued.certificateNumber(), end, today),
                        today,
                        into);
            next = from;
        }
    }

    private boolean replaced(CertificateIssued issued, LocalDate end) {
        String firmId = firm(issued.caseId());
        return certificates.values().stream()
                .filter(other -> !other.certificateNumber().equals(issued.certificateNumber()))
                .filter(other -> firm(other.caseId()).equals(firmId))
                .anyMatch(other -> other.validTo() == null || other.validTo().isAfter(end));
    }

    private void letter(
            String occasion,
            String caseId,
            LetterKind kind,
            Words words,
            LocalDate today,
            List<WriteLetter> into) {
        String language = writtenTo.language(firm(caseId));
        if (language == null || written.contains(occasion) || !templates.has(kind, today)) return;
        into.add(
                new WriteLetter(
                        idOf(occasion),
                        caseId,
                        kind,
                        language,
                        LetterWords.byKey(words.in(language)),
                        occasion,
                        CaseLetters.ACCOUNT,
                        today));
    }

    /// The same occasion makes the same letter on every node.
    private static String idOf(String occasion) {
        return "l-" + new LetterText("", occasion).sha256().substring(0, 26);
    }

    /// A decision or an objection can come again in a case, so its place in the log tells it apart.
    private void news(Logged logged, News one) {
        news.put(one.kind() + "/" + one.caseId() + "/" + logged.position(), one);
    }

    private void news(String key, News one) {
        news.put(one.kind() + "/" + key, one);
    }

    private void decided(
            Logged logged, String caseId, LocalDate on, boolean upheld, String explanation) {
        news(
                logged,
                new News(
                        caseId,
                        LetterKind.APPEAL_DECIDED,
                        on,
                        LetterWords.appeal(upheld, explanation)));
    }

    private void pinned(String caseId, String version) {
        cases.computeIfPresent(
                caseId,
                (_, known) ->
                        new Case(known.firmId(), known.provinceKey(), known.schemeId(), version));
    }

    private void closed(String caseId) {
        requests.values().removeIf(each -> each.caseId().equals(caseId));
    }

    private @Nullable Scheme scheme(String caseId) {
        Case known = cases.get(caseId);
        String version = known == null ? null : known.version();
        return known == null || version == null
                ? null
                : schemes.find(known.schemeId(), version).orElse(null);
    }

    private String firm(String caseId) {
        Case known = cases.get(caseId);
        return known == null ? "" : known.firmId();
    }

    private static String key(String caseId, String requestId) {
        return caseId + "/" + requestId;
    }
}
