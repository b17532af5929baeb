package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;

/// A request to a firm in Kerman, on the real log.
class CaseLettersTest extends OnTheRealLog {

    static final LocalDate ASKED = LocalDate.of(2026, 5, 9);
    static final LocalDate LAST = LocalDate.of(2026, 6, 3);

    @BeforeEach
    void a_request() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, ASKED));
        approve(LetterKind.REQUEST);
        approve(LetterKind.REMINDER_REQUEST);
        // Far from the beginning of a case, so it is stored as it would be there.
        node.events.publish(
                new GenericDomainEventMessage<>(
                        "CertificationAggregate",
                        "f-1.1",
                        1,
                        new MoreRequested(
                                "f-1.1", "Q1", List.of(), "گزارش آزمون", LAST, "omid", ASKED)));
    }

    @Test
    void it_is_told_and_recalled_once_each_whoever_looks_and_however_often() {
        send(new NameContact("f-1", "info@sepehr.example", "fa", "omid", ASKED));
        CaseLetters letters = letters(node, ASKED);
        letters.look();
        letters.look();
        letters(node, ASKED.plusDays(1)).look();
        assertThat(written()).extracting(LetterWritten::kind).containsExactly(LetterKind.REQUEST);
        assertThat(written().getFirst().body())
                .isEqualTo("Sepehr: گزارش آزمون تا چهارشنبه ۱۳ خرداد ۱۴۰۵");
        letters(node, LAST.minusDays(1)).look();
        letters(node, LAST).look();
        letters(node, LAST.plusDays(1)).look();
        assertThat(written())
                .extracting(LetterWritten::occasion)
                .containsExactly("REQUEST/f-1.1/Q1", "REMINDER_REQUEST/f-1.1/Q1");
    }

    @Test
    void on_two_nodes_at_once_it_is_told_once() {
        send(new NameContact("f-1", "info@sepehr.example", "fa", "omid", ASKED));
        try (CommandNode other = new CommandNode(server)) {
            Stream.of(node, other)
                    .map(each -> letters(each, ASKED))
                    .map(each -> CompletableFuture.runAsync(each::look))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(written()).hasSize(1);
    }

    @Test
    void a_firm_without_an_address_is_not_written_to() {
        letters(node, ASKED).look();
        assertThat(written()).isEmpty();
    }

    @Test
    void a_log_that_is_old_brings_no_letters_of_what_is_past() {
        send(new NameContact("f-1", "info@sepehr.example", "fa", "omid", ASKED));
        letters(node, LAST.plusDays(1)).look();
        assertThat(written()).isEmpty();
    }

    private void approve(LetterKind kind) {
        LetterText text = new LetterText("{{case}}", "{{firm}}: {{message}} تا {{answerBy}}");
        send(new DraftTemplate(kind, new TemplateTexts(text, text), "omid", ASKED));
        send(new ApproveTemplate(kind, 1, ASKED, "mina", ASKED));
    }

    private static CaseLetters letters(CommandNode node, LocalDate today) {
        return new CaseLetters(
                LogReader.of(node.events), node.commands, () -> today, UnaryOperator.identity());
    }

    private List<LetterWritten> written() {
        List<LetterWritten> all = new ArrayList<>();
        return LogReader.of(node.events)
                .follow(logged -> {
                    if (logged.event() instanceof LetterWritten letter) all.add(letter);
                })
                .learned(() -> all);
    }
}
