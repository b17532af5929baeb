package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;

/// What happened in a case, as it is to be told.
class CaseOccasionsTest extends OccasionsOfACase {

    @Nested
    class what_happened {

        @Test
        void in_a_case_is_told_in_the_language_of_the_firm() {
            take(asked(DAY.plusDays(14)));
            assertThat(occasions.due(DAY))
                    .containsExactly(
                            letter(
                                    "REQUEST/f-1.1/Q1",
                                    LetterKind.REQUEST,
                                    "fa",
                                    Map.of(
                                            "message", "گزارش آزمون",
                                            "answerBy", "شنبه ۲ خرداد ۱۴۰۵")));
            take(new ContactChanged("f-1", "info@sepehr.example", "en", "omid", DAY));
            assertThat(occasions.due(DAY).getFirst().values())
                    .containsEntry("answerBy", "2026-05-23");
            assertThat(occasions.due(DAY).getFirst().language()).isEqualTo("en");
        }

        @Test
        void of_decisions_is_told_with_class_and_reasons_in_words() {
            take(new StatusGranted("f-1.1", "NOPA", "kamran", "group", DAY));
            assertThat(only().kind()).isEqualTo(LetterKind.DECISION_GRANTED);
            assertThat(only().values().get("class")).isEqualTo("نوپا");
            take(
                    new StatusRefused(
                            "f-1.1",
                            List.of("R_TECH_LEVEL", "R_DESIGN"),
                            List.of(),
                            "خریداری شده",
                            "kamran",
                            "group",
                            DAY));
            WriteLetter refused = occasions.due(DAY).getLast();
            assertThat(refused.kind()).isEqualTo(LetterKind.DECISION_REFUSED);
            assertThat(refused.values()).containsEntry("explanation", "خریداری شده");
            assertThat(refused.values().get("reasons").lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).startsWith("– ").doesNotContain("R_"));
        }

        @Test
        void with_an_objection_is_told_when_it_comes_and_when_it_is_decided() {
            take(
                    new AppealFiled("f-1.1", "f-1", "grounds", "firm", DAY),
                    new AppealUpheld("f-1.1", "نو", "mona", "board", DAY),
                    new AppealRejected("f-1.1", "کهنه", "mona", "board", DAY));
            assertThat(occasions.due(DAY))
                    .extracting(WriteLetter::kind)
                    .containsExactly(
                            LetterKind.APPEAL_RECEIVED,
                            LetterKind.APPEAL_DECIDED,
                            LetterKind.APPEAL_DECIDED);
            assertThat(occasions.due(DAY).get(1).values())
                    .isEqualTo(Map.of("outcome", "پذیرفته شد", "explanation", "نو"));
            assertThat(occasions.due(DAY).get(2).values())
                    .isEqualTo(Map.of("outcome", "رد شد", "explanation", "کهنه"));
        }

        @Test
        void is_told_for_a_week_and_no_longer() {
            take(asked(DAY.plusDays(40)));
            assertThat(occasions.due(DAY.plusDays(7))).hasSize(1);
            assertThat(occasions.due(DAY.plusDays(8))).isEmpty();
            assertThat(occasions.due(DAY)).as("it is forgotten").isEmpty();
        }

        @Test
        void twice_in_a_case_is_told_twice() {
            take(new StatusGranted("f-1.1", "NOPA", "kamran", "group", DAY));
            take(new StatusGranted("f-1.1", "NOPA", "kamran", "group", DAY));
            assertThat(occasions.due(DAY))
                    .extracting(WriteLetter::occasion)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(occasions.due(DAY))
                    .extracting(WriteLetter::letterId)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).matches("l-[0-9a-f]{26}"));
        }

        @Test
        void is_asked_for_until_the_log_speaks_of_it_and_never_again() {
            take(asked(DAY.plusDays(40)));
            assertThat(occasions.due(DAY)).isEqualTo(occasions.due(DAY)).hasSize(1);
            take(written("REQUEST/f-1.1/Q1"));
            assertThat(occasions.due(DAY)).isEmpty();
        }

        @Test
        void is_told_to_nobody_without_an_address_and_to_one_that_comes_within_the_week() {
            take(new ContactRemoved("f-1", "omid", DAY), asked(DAY.plusDays(40)));
            assertThat(occasions.due(DAY)).isEmpty();
            take(new ContactSet("f-1", "info@sepehr.example", "fa", "omid", DAY));
            assertThat(occasions.due(DAY.plusDays(2))).hasSize(1);
        }

        @Test
        void is_told_to_nobody_whose_erasure_was_approved_and_to_who_is_named_then() {
            take(asked(DAY.plusDays(40)), new ErasureApproved("contact:f-2", 1, "azar", DAY));
            assertThat(occasions.due(DAY)).hasSize(1);
            take(new ErasureApproved("contact:f-1", 1, "azar", DAY));
            assertThat(occasions.due(DAY)).isEmpty();
            take(new ContactChanged("f-1", "new@sepehr.example", "en", "omid", DAY, 2));
            assertThat(occasions.due(DAY)).hasSize(1);
            take(new ErasureApproved("contact:f-1:2", 1, "azar", DAY));
            assertThat(occasions.due(DAY)).isEmpty();
        }

        @Test
        void is_told_by_a_template_in_force_only() {
            take(
                    asked(DAY.plusDays(40)),
                    new TemplateRetired(LetterKind.REQUEST, 1, DAY, "mina", DAY));
            assertThat(occasions.due(DAY)).isEmpty();
            take(new TemplateApproved(LetterKind.REQUEST, 2, "sha", DAY.plusDays(2), "mina", DAY));
            assertThat(occasions.due(DAY.plusDays(1))).isEmpty();
            assertThat(occasions.due(DAY.plusDays(2))).hasSize(1);
        }
    }
}
