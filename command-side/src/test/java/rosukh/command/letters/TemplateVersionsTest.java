package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.letters.Correspondents.ON;
import static rosukh.command.letters.Correspondents.TEXTS;
import static rosukh.command.letters.Correspondents.refusedBy;
import static rosukh.command.letters.Correspondents.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;

class TemplateVersionsTest {

    private static final TemplateTexts OTHER = texts("Re: {{topic}}", "{{message}}, {{date}}");

    @Nested
    class drafting {

        @Test
        void begins_version_1_with_the_texts_and_their_hash() {
            assertThat(decide(draft(TEXTS, "omid")))
                    .isEqualTo(
                            new TemplateDrafted(
                                    LetterKind.CUSTOM,
                                    1,
                                    TEXTS.fa().subject(),
                                    TEXTS.fa().body(),
                                    TEXTS.en().subject(),
                                    TEXTS.en().body(),
                                    TEXTS.sha256(),
                                    "omid",
                                    ON));
        }

        @Test
        void changes_a_draft_and_begins_the_next_version_after_an_approval() {
            assertThat(decide(draft(OTHER, "omid"), draft(TEXTS, "omid")).version()).isEqualTo(1);
            assertThat(
                            decide(
                                            draft(OTHER, "omid"),
                                            draft(TEXTS, "omid"),
                                            approve(1, ON, "mina"))
                                    .version())
                    .isEqualTo(2);
            assertThat(
                            decide(
                                            draft(TEXTS, "omid"),
                                            draft(TEXTS, "omid"),
                                            approve(1, ON, "mina"))
                                    .version())
                    .as("the same texts as an approved version")
                    .isEqualTo(2);
        }

        @Test
        void is_refused_where_nothing_changes() {
            refusedBy(
                    LetterRefusal.TEMPLATE_DRAFT_UNCHANGED,
                    () -> decide(draft(TEXTS, "mina"), draft(TEXTS, "omid")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        TEMPLATE_TEXT_MISSING        | subjectEn | ' '           | {{topic}} {{message}}
                        TEMPLATE_PLACEHOLDER_MISSING | bodyEn    | {{topic}}     | no message
                        TEMPLATE_PLACEHOLDER_UNKNOWN | bodyEn    | {{topic}}     | {{message}} {{answerBy}}
                        TEMPLATE_PLACEHOLDER_UNKNOWN | subjectEn | {{whoever}}   | {{topic}} {{message}}
                        TEMPLATE_BRACES_BROKEN       | bodyEn    | {{topic}}     | {{message}} {{case
                        TEMPLATE_BRACES_BROKEN       | subjectEn | {{topic}} }}  | {{message}}
                        """)
        void is_refused_for_flawed_texts_and_names_the_place(
                String code, String place, String subject, String body) {
            Refused refused =
                    refusedBy(
                            LetterRefusal.valueOf(code),
                            () -> decide(draft(texts(subject, body), "omid")));
            assertThat(refused.violations())
                    .anySatisfy(each -> {
                        assertThat(each.code()).isEqualTo(code);
                        assertThat(each.field()).isEqualTo(place);
                    });
        }

        @Test
        void is_refused_for_a_subject_of_two_lines() {
            refusedBy(
                    LetterRefusal.TEMPLATE_SUBJECT_LINES,
                    () -> decide(draft(texts("{{topic}}\nBcc: x", "{{message}}"), "omid")));
        }

        @Test
        void is_refused_beyond_the_longest_text_and_not_before() {
            String subject = "{{topic}}" + "s".repeat(191);
            String body = "{{message}}" + "b".repeat(7989);
            assertThat(decide(draft(texts(subject, body), "omid"))).isNotNull();
            refusedBy(
                    LetterRefusal.TEMPLATE_TEXT_TOO_LONG,
                    () -> decide(draft(texts(subject + "s", body), "omid")));
            refusedBy(
                    LetterRefusal.TEMPLATE_TEXT_TOO_LONG,
                    () -> decide(draft(texts(subject, body + "b"), "omid")));
        }

        @Test
        void tells_the_flaws_of_both_languages_at_once() {
            TemplateTexts flawed =
                    new TemplateTexts(new LetterText("", ""), new LetterText("{{x}}", "{{y"));
            Refused refused =
                    refusedBy(
                            LetterRefusal.TEMPLATE_TEXT_MISSING,
                            () -> decide(draft(flawed, "omid")));
            assertThat(refused.violations())
                    .extracting(Violation::field)
                    .contains("subjectFa", "bodyFa", "subjectEn", "bodyEn");
        }
    }

    @Nested
    class approving {

        @Test
        void puts_the_draft_in_force_from_a_day_on() {
            assertThat(decide(approve(1, ON.plusDays(3), "mina"), draft(TEXTS, "omid")))
                    .isEqualTo(
                            new TemplateApproved(
                                    LetterKind.CUSTOM,
                                    1,
                                    TEXTS.sha256(),
                                    ON.plusDays(3),
                                    "mina",
                                    ON));
        }

        @Test
        void is_refused_to_everybody_who_wrote_on_it() {
            for (String drafter : List.of("omid", "sara"))
                refusedBy(
                        LetterRefusal.TEMPLATE_DRAFTER_MAY_NOT_APPROVE,
                        () ->
                                decide(
                                        approve(1, ON, drafter),
                                        draft(TEXTS, "omid"),
                                        draft(OTHER, "sara")));
        }

        @Test
        void may_be_done_by_who_drafted_another_version() {
            assertThat(
                            decide(
                                    approve(2, ON, "omid"),
                                    draft(TEXTS, "omid"),
                                    approve(1, ON, "mina"),
                                    draft(OTHER, "sara")))
                    .isInstanceOf(TemplateApproved.class);
        }

        @Test
        void is_refused_for_a_day_that_has_passed_twice_and_for_no_version() {
            refusedBy(
                    LetterRefusal.TEMPLATE_BACKDATED,
                    () -> decide(approve(1, ON.minusDays(1), "mina"), draft(TEXTS, "omid")));
            refusedBy(
                    LetterRefusal.TEMPLATE_ALREADY_APPROVED,
                    () ->
                            decide(
                                    approve(1, ON, "mina"),
                                    draft(TEXTS, "omid"),
                                    approve(1, ON, "mina")));
            for (int none : new int[] {0, 2})
                refusedBy(
                        LetterRefusal.TEMPLATE_VERSION_UNKNOWN,
                        () -> decide(approve(none, ON, "mina"), draft(TEXTS, "omid")));
        }
    }

    @Nested
    class retiring {

        @Test
        void ends_a_version_on_the_day_before() {
            assertThat(decide(retire(1, ON, "mina"), draft(TEXTS, "omid"), approve(1, ON, "mina")))
                    .isEqualTo(new TemplateRetired(LetterKind.CUSTOM, 1, ON, "mina", ON));
        }

        @Test
        void is_refused_for_a_draft_twice_and_for_a_day_that_has_passed() {
            refusedBy(
                    LetterRefusal.TEMPLATE_NOT_APPROVED,
                    () -> decide(retire(1, ON, "mina"), draft(TEXTS, "omid")));
            refusedBy(
                    LetterRefusal.TEMPLATE_ALREADY_RETIRED,
                    () ->
                            decide(
                                    retire(1, ON, "mina"),
                                    draft(TEXTS, "omid"),
                                    approve(1, ON, "mina"),
                                    retire(1, ON, "mina")));
            refusedBy(
                    LetterRefusal.TEMPLATE_BACKDATED,
                    () ->
                            decide(
                                    retire(1, ON.minusDays(1), "mina"),
                                    draft(TEXTS, "omid"),
                                    approve(1, ON, "mina")));
        }
    }

    @Test
    void the_last_version_that_has_begun_and_not_ended_is_in_force() {
        TemplateVersions versions =
                after(
                        draft(TEXTS, "omid"),
                        approve(1, ON, "mina"),
                        draft(OTHER, "omid"),
                        approve(2, ON.plusDays(5), "mina"),
                        retire(2, ON.plusDays(8), "mina"),
                        draft(TEXTS, "omid"));
        assertThat(inForce(versions, ON.minusDays(1))).isEmpty();
        assertThat(inForce(versions, ON)).contains(1);
        assertThat(inForce(versions, ON.plusDays(4))).contains(1);
        assertThat(inForce(versions, ON.plusDays(5))).contains(2);
        assertThat(inForce(versions, ON.plusDays(7))).contains(2);
        assertThat(inForce(versions, ON.plusDays(8))).contains(1);
    }

    private static Optional<Integer> inForce(TemplateVersions versions, LocalDate day) {
        return versions.inForceOn(day).map(TemplateVersions.Version::number);
    }

    private static LetterTemplateEvent decide(TemplateCommand command, TemplateCommand... before) {
        return after(before).decide(command, null);
    }

    private static TemplateVersions after(TemplateCommand... commands) {
        List<LetterTemplateEvent> history = new ArrayList<>();
        for (TemplateCommand each : commands)
            history.add(TemplateVersions.of(history).decide(each, null));
        return TemplateVersions.of(history);
    }

    private static DraftTemplate draft(TemplateTexts texts, String by) {
        return new DraftTemplate(LetterKind.CUSTOM, texts, by, ON);
    }

    private static ApproveTemplate approve(int version, LocalDate from, String by) {
        return new ApproveTemplate(LetterKind.CUSTOM, version, from, by, ON);
    }

    private static RetireTemplate retire(int version, LocalDate from, String by) {
        return new RetireTemplate(LetterKind.CUSTOM, version, from, by, ON);
    }
}
