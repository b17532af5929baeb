package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.events.calendar.Holiday;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;
import rosukh.events.sessions.Member;
import rosukh.events.values.Label;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

/// Omid stands in for Sara, on the real log: both names are stored wherever it is done, and where a
/// second person is needed, Sara is not one after Omid acted for her. What is read again from the
/// log after a command says so, for every command here replays the stream before it.
class ForAnotherTest extends OnTheRealLog {

    private static final LocalDate LAST = DAY.plusDays(30);
    private static final Set<String> HELD = Set.of("officer");
    private static final Actor OMID = Actor.of("omid", "officer", "isipo-krm");
    private static final Actor SARA = Actor.of("sara", "officer", "isipo");
    private static final Actor MINA = Actor.of("mina", "officer", "ministry");
    private static final Actor FOR_SARA = OMID.onBehalfOf("sara", DAY);

    @BeforeEach
    void sara_lets_omid_act_for_her() {
        send(
                new OfferDelegation(
                        "d-1", "sara", "isipo", "omid", "officer", HELD, DAY, LAST, "leave", DAY),
                Occasion.by(SARA));
        send(new AcceptDelegation("d-1", "omid", "sara", HELD, DAY), Occasion.by(OMID));
    }

    @Test
    void a_version_of_a_scheme_drafted_for_her_is_not_published_by_her() {
        String document = TestSchemes.document(TestSchemes.TODAY);
        String version = TestSchemes.TODAY;
        String sha256 = SchemeJson.parse(document).sha256();
        by(FOR_SARA, new DraftVersion(TestSchemes.KB, document, "omid", DAY));
        assertThat(stored("scheme-" + TestSchemes.KB))
                .containsEntry(Provenance.ACTOR, "omid")
                .containsEntry(Provenance.ON_BEHALF_OF, "sara")
                .containsEntry(Provenance.ON_BEHALF_BODY, "isipo");
        by(OMID, new ValidateVersion(TestSchemes.KB, version, "omid", DAY));
        refused(
                "SCHEME_DRAFTER_MAY_NOT_PUBLISH",
                SARA,
                new PublishVersion(TestSchemes.KB, version, sha256, "sara", DAY));
        by(MINA, new PublishVersion(TestSchemes.KB, version, sha256, "mina", DAY));
        refused(
                "SCHEME_PUBLISHER_MAY_NOT_RETIRE",
                MINA,
                new RetireVersion(TestSchemes.KB, version, DAY.plusDays(1), "mina", DAY));
        by(FOR_SARA, new RetireVersion(TestSchemes.KB, version, DAY.plusDays(1), "omid", DAY));
    }

    @Test
    void nor_does_somebody_publish_for_her_what_she_drafted_herself() {
        String document = TestSchemes.document(TestSchemes.TODAY);
        String sha256 = SchemeJson.parse(document).sha256();
        by(SARA, new DraftVersion(TestSchemes.KB, document, "sara", DAY));
        by(SARA, new ValidateVersion(TestSchemes.KB, TestSchemes.TODAY, "sara", DAY));
        PublishVersion publish =
                new PublishVersion(TestSchemes.KB, TestSchemes.TODAY, sha256, "omid", DAY);
        refused("SCHEME_DRAFTER_MAY_NOT_PUBLISH", FOR_SARA, publish);
        by(OMID, publish);
    }

    @Test
    void what_was_published_for_her_she_does_not_retire() {
        String document = TestSchemes.document(TestSchemes.TODAY);
        String sha256 = SchemeJson.parse(document).sha256();
        by(MINA, new DraftVersion(TestSchemes.KB, document, "mina", DAY));
        by(MINA, new ValidateVersion(TestSchemes.KB, TestSchemes.TODAY, "mina", DAY));
        by(FOR_SARA, new PublishVersion(TestSchemes.KB, TestSchemes.TODAY, sha256, "omid", DAY));
        refused(
                "SCHEME_PUBLISHER_MAY_NOT_RETIRE",
                SARA,
                new RetireVersion(TestSchemes.KB, TestSchemes.TODAY, DAY.plusDays(1), "sara", DAY));
    }

    @Test
    void holidays_proposed_for_her_are_not_published_by_her() {
        Holiday nowruz =
                new Holiday(
                        LocalDate.of(2027, 3, 21),
                        Holiday.Kind.SOLAR,
                        false,
                        new Label("Nowruz", "نوروز"));
        by(FOR_SARA, new ProposeYear(1406, List.of(nowruz), "Circular 14", "omid", DAY));
        refused("YEAR_NEEDS_SECOND_PERSON", SARA, new PublishYear(1406, "sara", DAY));
        refused("YEAR_NEEDS_SECOND_PERSON", OMID, new PublishYear(1406, "omid", DAY));
        by(MINA, new PublishYear(1406, "mina", DAY));
    }

    @Test
    void nor_are_her_own_published_for_her() {
        Holiday nowruz =
                new Holiday(
                        LocalDate.of(2027, 3, 21),
                        Holiday.Kind.SOLAR,
                        false,
                        new Label("Nowruz", "نوروز"));
        by(SARA, new ProposeYear(1406, List.of(nowruz), "Circular 14", "sara", DAY));
        refused("YEAR_NEEDS_SECOND_PERSON", FOR_SARA, new PublishYear(1406, "omid", DAY));
        by(OMID, new PublishYear(1406, "omid", DAY));
    }

    @Test
    void a_template_drafted_for_her_is_not_approved_by_her() {
        LetterText text = new LetterText("{{topic}}", "{{message}}");
        by(
                FOR_SARA,
                new DraftTemplate(LetterKind.CUSTOM, new TemplateTexts(text, text), "omid", DAY));
        refused(
                "TEMPLATE_DRAFTER_MAY_NOT_APPROVE",
                SARA,
                new ApproveTemplate(LetterKind.CUSTOM, 1, DAY, "sara", DAY));
        by(MINA, new ApproveTemplate(LetterKind.CUSTOM, 1, DAY, "mina", DAY));
    }

    @Test
    void a_session_she_runs_is_prepared_for_her_but_nobody_else_prepares_it() {
        by(
                SARA,
                new ConveneSession(
                        "s-1",
                        DAY,
                        "Hall",
                        "group",
                        List.of(new Member("kamran", "group"), new Member("nasrin", "ministry")),
                        "kamran",
                        new Member("sara", "isipo"),
                        2,
                        DAY));
        refused("SESSION_OFFICE_NEEDED", OMID, new CancelSession("s-1", "few", "omid", DAY));
        by(FOR_SARA, new CancelSession("s-1", "few", "omid", DAY));
        assertThat(stored("s-1")).containsEntry(Provenance.ON_BEHALF_OF, "sara");
    }

    @Test
    void votes_their_counting_and_signatures_are_given_in_person() {
        for (Object command :
                List.of(
                        new CastVote("s-1", 1, new Member("omid", "isipo-krm"), "GRANT", 1, DAY),
                        new ConcludeItem("s-1", 1, List.of(), "", "omid", DAY),
                        new SignMinutes("s-1", "ab", "omid", DAY)))
            refused("ON_BEHALF_NOT_HERE", FOR_SARA, command);
        refused("SESSION_CASE_UNKNOWN", FOR_SARA, agendaOfHers());
    }

    @Test
    void neither_is_a_batch_ordered_nor_a_list_kept_for_another() {
        refused(
                "ON_BEHALF_NOT_HERE",
                FOR_SARA,
                new StartBatch(
                        "b-1",
                        BatchOrder.of(BatchAction.CLAIM),
                        List.of(new BatchItem("f-1.1", -1)),
                        "r",
                        new BatchAuthor("omid", "officer", "isipo-krm", List.of(), List.of()),
                        DAY));
        refused("ON_BEHALF_NOT_HERE", FOR_SARA, new SaveView("omid", "mine", "scope=ROLE", DAY));
    }

    @Test
    void the_work_she_has_on_a_case_is_given_back_for_her_without_grounds() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, DAY));
        by(SARA, new ClaimCase("f-1.1", "officer", "sara", "isipo", DAY));
        refused("WORK_GROUNDS_MISSING", OMID, new ReleaseCase("f-1.1", "omid", "officer", "", DAY));
        by(FOR_SARA, new ReleaseCase("f-1.1", "omid", "officer", "", DAY));
        by(FOR_SARA, new WriteNote("f-1.1", "called", null, "omid", DAY));
        assertThat(stored("work:f-1.1")).containsEntry(Provenance.ON_BEHALF_OF, "sara");
    }

    private Object agendaOfHers() {
        by(
                SARA,
                new ConveneSession(
                        "s-1",
                        DAY,
                        "Hall",
                        "group",
                        List.of(new Member("kamran", "group"), new Member("nasrin", "ministry")),
                        "kamran",
                        new Member("sara", "isipo"),
                        2,
                        DAY));
        return new AddItem("s-1", "f-9.1", 0, "omid", DAY);
    }

    private void by(Actor actor, Object command) {
        send(command, Occasion.by(actor));
    }

    private void refused(String code, Actor actor, Object command) {
        long before = node.log.head();
        assertRefused(code, command, Occasion.by(actor));
        assertThat(node.log.head()).isEqualTo(before);
    }

    private MetaData stored(String stream) {
        return node.events.readEvents(stream).asStream().toList().getLast().getMetaData();
    }
}
