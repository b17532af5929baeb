package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.kernel.http.Problem;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterText;

class LetterFormsTest extends EdgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired StreamsInMemory streams;

    @BeforeEach
    void a_firm_that_is_written_to() {
        if (streams.exists("f-1")) return;
        streams.with(
                "f-1",
                new FirmRegistered("f-1", "10320004156", "Sepehr", "METAL", 25, "SMALL", DAY));
        streams.with(
                ContactEvent.streamOf("f-1"),
                new ContactSet("f-1", "info@sepehr.example", "fa", "omid", DAY));
        streams.with(
                LetterTemplateEvent.streamOf(LetterKind.CUSTOM),
                new TemplateDrafted(
                        LetterKind.CUSTOM,
                        1,
                        "{{topic}}",
                        "{{firm}}: {{message}}",
                        "s",
                        "b",
                        "h",
                        "omid",
                        DAY),
                new TemplateApproved(LetterKind.CUSTOM, 1, "h", DAY, "mina", DAY));
    }

    @Test
    void write_a_letter() throws Exception {
        perform(
                        form(
                                "/forms/cases/f-1.1/letters",
                                "kind",
                                "CUSTOM",
                                "language",
                                "en",
                                "values.topic",
                                "Visit",
                                "values.message",
                                "On Monday\r\nat nine"),
                        "officer")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/cases/f-1.1/letters?minPosition=41"))
                .andExpect(flash().attribute("done", "done.write-letter"));
        WriteLetter sent = (WriteLetter) commands.only().command();
        assertThat(sent.letterId()).startsWith("l-");
        assertThat(sent)
                .isEqualTo(
                        new WriteLetter(
                                sent.letterId(),
                                "f-1.1",
                                LetterKind.CUSTOM,
                                "en",
                                Map.of("topic", "Visit", "message", "On Monday\nat nine"),
                                null,
                                "ali",
                                today()));
    }

    @Test
    void show_a_letter_before_it_is_written_and_keep_what_was_typed() throws Exception {
        perform(
                        form(
                                "/forms/cases/f-1.1/letters",
                                "step",
                                "preview",
                                "kind",
                                "CUSTOM",
                                "values.topic",
                                "بازدید",
                                "values.message",
                                "دوشنبه"),
                        "officer")
                .andExpect(header().string("Location", "/cases/f-1.1"))
                .andExpect(flash().attribute("preview", new LetterText("بازدید", "Sepehr: دوشنبه")))
                .andExpect(flash().attributeExists("input"));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void show_nothing_to_who_may_not_write_there() throws Exception {
        mvc.perform(
                        form(
                                        "/forms/cases/f-1.1/letters",
                                        "step",
                                        "preview",
                                        "kind",
                                        "CUSTOM",
                                        "values.topic",
                                        "t",
                                        "values.message",
                                        "m")
                                .with(as("officer", "PROVINCE_TEH")))
                .andExpect(result -> assertThat(problem(result).code()).isEqualTo("OUT_OF_REACH"));
    }

    @Test
    void name_what_is_missing_at_its_field() throws Exception {
        perform(
                        form(
                                "/forms/cases/f-1.1/letters",
                                "step",
                                "preview",
                                "kind",
                                "CUSTOM",
                                "values.topic",
                                "t"),
                        "officer")
                .andExpect(result -> {
                    assertThat(problem(result).code()).isEqualTo("LETTER_VALUE_MISSING");
                    assertThat(problem(result).violations().getFirst().field())
                            .isEqualTo("values.message");
                });
    }

    @Test
    void cancel_a_letter_for_grounds_that_are_the_reason_too() throws Exception {
        perform(
                        form(
                                "/forms/letters/l-1/cancellation",
                                "version",
                                "0",
                                "grounds",
                                "by phone"),
                        "officer")
                .andExpect(header().string("Location", "/letters/l-1?minPosition=41"));
        assertThat(commands.only().command())
                .isEqualTo(new CancelLetter("l-1", "by phone", "ali", today()));
        assertThat(commands.only().occasion().reason()).isEqualTo("by phone");
    }

    @Test
    void draft_approve_and_retire_a_template() throws Exception {
        perform(
                        form(
                                "/forms/letters/templates/CUSTOM/drafts",
                                "subjectFa",
                                "a",
                                "bodyFa",
                                "b\r\nc",
                                "subjectEn",
                                "d",
                                "bodyEn",
                                "e"),
                        "officer")
                .andExpect(header().string("Location", "/letters/templates/CUSTOM?minPosition=41"));
        DraftTemplate drafted = (DraftTemplate) commands.only().command();
        assertThat(drafted.texts().fa()).isEqualTo(new LetterText("a", "b\nc"));
        commands.clear();
        perform(
                form(
                        "/forms/letters/templates/CUSTOM/2/approval",
                        "version",
                        "3",
                        "from",
                        "1405-12-01"),
                "manager");
        assertThat(commands.only().command())
                .isEqualTo(
                        new ApproveTemplate(
                                LetterKind.CUSTOM, 2, LocalDate.of(2027, 2, 20), "ali", today()));
        commands.clear();
        perform(
                form(
                        "/forms/letters/templates/CUSTOM/2/retirement",
                        "version",
                        "3",
                        "from",
                        "2027-02-20",
                        "reason",
                        "a new law"),
                "manager");
        assertThat(commands.only().command())
                .isEqualTo(
                        new RetireTemplate(
                                LetterKind.CUSTOM, 2, LocalDate.of(2027, 2, 20), "ali", today()));
    }

    @Test
    void name_and_remove_an_address() throws Exception {
        perform(
                        form(
                                "/forms/firms/f-1/contact",
                                "address",
                                " info@sepehr.example ",
                                "language",
                                "fa"),
                        "firm")
                .andExpect(header().string("Location", "/firms/f-1/contact?minPosition=41"));
        assertThat(commands.only().command())
                .isEqualTo(new NameContact("f-1", "info@sepehr.example", "fa", "ali", today()));
        commands.clear();
        perform(
                form(
                        "/forms/firms/f-1/contact",
                        "address",
                        "info@sepehr.example",
                        "language",
                        "fa",
                        "person",
                        "ANOTHER"),
                "officer");
        assertThat(commands.only().command())
                .isEqualTo(
                        new NameContact("f-1", "info@sepehr.example", "fa", true, "ali", today()));
        commands.clear();
        perform(form("/forms/firms/f-1/contact/removal", "version", "0"), "firm");
        assertThat(commands.only().command()).isEqualTo(new RemoveContact("f-1", "ali", today()));
    }

    private static Problem problem(MvcResult result) {
        return (Problem) result.getFlashMap().get("problem");
    }
}
