package rosukh.query.certification.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.clocks.StageClock;
import rosukh.events.values.Label;
import rosukh.query.certification.casefile.Action;
import rosukh.query.certification.casefile.CaseFile;
import rosukh.query.certification.casefile.CaseSheets;
import rosukh.query.certification.casefile.CaseSheets.Opened;
import rosukh.query.certification.casefile.Course;
import rosukh.query.certification.casefile.Judgement;
import rosukh.query.certification.deadlines.CaseDeadlines;
import rosukh.query.certification.deadlines.Explanation;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Isolates;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Ui;

/// Puts together what a firm sees of its cases, from the case files, the deadlines and the
/// certificates it holds.
@Component
class OwnCases {

    private static final Ui ENGLISH = Ui.plain(Lang.EN, CalendarChoice.GREGORIAN);
    private static final Ui PERSIAN = Ui.plain(Lang.FA, CalendarChoice.JALALI);

    private final CaseSheets sheets;
    private final CaseDeadlines deadlines;
    private final Holdings holdings;
    private final MessageSource messages;

    OwnCases(
            CaseSheets sheets, CaseDeadlines deadlines, Holdings holdings, MessageSource messages) {
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.holdings = holdings;
        this.messages = messages;
    }

    /// One case with what the page needs beside it.
    record Found(OwnCase own, Opened opened, List<Explanation> stages, MoveReason why) {}

    /// The cases of the firm the reader belongs to, the newest first; as the firm sees them,
    /// whatever else the reader may be.
    List<Found> of(Reader reader, Ui ui) {
        String firmId = reader.firmId();
        if (firmId == null) return List.of();
        Reader firm =
                new Reader(
                        reader.account(),
                        Set.of(Reader.Role.FIRM),
                        Set.of(),
                        Set.of(),
                        firmId,
                        reader.organisation());
        return sheets.ofFirm(firmId, firm, ui).stream()
                .map(opened -> found(opened, firm, ui))
                .toList();
    }

    private Found found(Opened opened, Reader firm, Ui ui) {
        CaseFile file = opened.file();
        List<Explanation> all =
                deadlines.of(file.caseId(), firm, ui.today()).orElse(List.of()).reversed();
        List<Explanation> stages = all.stream().filter(each -> !objecting(each)).toList();
        Optional<OwnCertificate> certificate =
                holdings.ofCase(file.caseId())
                        .map(holding -> OwnCertificate.of(holding, ui.today()));
        OwnCase own =
                new OwnCase(
                        file.caseId(),
                        file.number(),
                        file.schemeId(),
                        opened.scheme() == null ? null : opened.scheme().version(),
                        file.stage(),
                        file.milestones().openedOn(),
                        opened.path(),
                        waitsFor(opened.sheet().awaited()),
                        promises(opened, stages),
                        file.course().request(),
                        OwnDocument.of(opened.sheet()),
                        opened.sheet().missing(),
                        decision(file.judgement().decision()),
                        objection(opened, all),
                        certificate.orElse(null),
                        opened.sheet().actions().stream()
                                .filter(action ->
                                        action != Action.RENEW
                                                || certificate
                                                        .map(OwnCertificate::renewable)
                                                        .orElse(false))
                                .toList(),
                        file.version());
        return new Found(own, opened, stages, why(opened, ui));
    }

    private static @Nullable String waitsFor(@Nullable Action awaited) {
        if (awaited == null) return null;
        String office = awaited.office();
        return office == null ? awaited.name() : office;
    }

    private List<OwnCase.Promise> promises(Opened opened, List<Explanation> stages) {
        MoveReason english = why(opened, ENGLISH);
        MoveReason persian = why(opened, PERSIAN);
        return stages.stream()
                .map(stage ->
                        new OwnCase.Promise(
                                stage.stage(),
                                stage.occurrence(),
                                stage.state(),
                                stage.dueDate(),
                                stage.remainingDays(),
                                stage.moves().stream()
                                        .map(move -> move(move, english, persian))
                                        .toList()))
                .toList();
    }

    private static OwnCase.Move move(
            Explanation.Move move, MoveReason english, MoveReason persian) {
        return new OwnCase.Move(
                move.before(),
                move.after(),
                move.event(),
                move.on(),
                move.position(),
                new Label(
                        Isolates.without(english.at(move.position())),
                        Isolates.without(persian.at(move.position()))));
    }

    private MoveReason why(Opened opened, Ui ui) {
        return new MoveReason(sheets.texts(opened, ui), deadlines, messages, ui.format());
    }

    private static OwnCase.@Nullable Decision decision(Judgement.@Nullable Decision made) {
        return made == null
                ? null
                : new OwnCase.Decision(
                        made.kbClass(), made.reasons(), made.explanation(), made.on());
    }

    private static boolean objecting(Explanation stage) {
        return stage.stage().equals(StageClock.OBJECTION);
    }

    private static OwnCase.@Nullable Objection objection(Opened opened, List<Explanation> stages) {
        Course.Appeal filed = opened.file().course().appeal();
        var terms = opened.appealTerms();
        LocalDate until =
                stages.stream()
                        .filter(OwnCases::objecting)
                        .findFirst()
                        .map(Explanation::dueDate)
                        .orElse(null);
        if (filed == null)
            return terms == null ? null : new OwnCase.Objection(terms, until, null, null, null, "");
        Course.Ruling ruling = filed.decision();
        return new OwnCase.Objection(
                terms,
                until,
                filed.on(),
                ruling == null ? null : ruling.upheld(),
                ruling == null ? null : ruling.on(),
                ruling == null ? "" : ruling.explanation());
    }
}
