package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.MATCH;
import static rosukh.command.pioneers.Programmes.SHA;
import static rosukh.command.pioneers.Programmes.SUPPLIER;
import static rosukh.command.pioneers.Programmes.knowing;
import static rosukh.command.pioneers.Programmes.report;
import static rosukh.command.pioneers.Programmes.verify;
import static rosukh.command.pioneers.Ruling.no;

import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.PioneerEvent.SupportReported;

/// What counts by a document, by example.
class SupportTest {

    @Test
    void is_verified_by_a_second_person_from_the_same_document() {
        Story story = Story.committed().then(report(400), knowing(null, "KB-1"));
        assertThat(((SupportReported) story.last()).verification()).isEqualTo("D1");
        assertThat(story.pioneer.counted(story.pioneer.pledge(2))).isZero();
        no(
                story,
                new VerifySupport(FIRM, "D1", "b".repeat(64), "omid", DAY.plusDays(32)),
                PioneerRefusal.PIONEER_SECOND_PERSON);
        no(
                story,
                new VerifySupport(FIRM, "D1", SHA, "nasrin", DAY.plusDays(32)),
                PioneerRefusal.SUPPORT_DOCUMENT_DIFFERS);
        no(
                story,
                new VerifySupport(FIRM, "D1", "b".repeat(64), "nasrin", DAY.plusDays(30)),
                PioneerRefusal.PIONEER_DATE_BACKWARDS);
        no(
                story,
                new VerifySupport(FIRM, "D2", "b".repeat(64), "nasrin", DAY.plusDays(32)),
                PioneerRefusal.SUPPORT_NOT_REPORTED);
        story.then(verify());
        assertThat(story.pioneer.counted(story.pioneer.pledge(2))).isEqualTo(400);
        no(story, verify(), PioneerRefusal.SUPPORT_NOT_REPORTED);
    }

    @Test
    void is_of_a_running_commitment_for_another_firm_with_a_certificate() {
        no(
                Story.committed(),
                report(400),
                knowing(null, null),
                PioneerRefusal.SUPPORT_BENEFICIARY_NOT_KB);
        no(
                Story.committed(),
                new ReportSupport(FIRM, 2, FIRM, 4, DAY.plusDays(9), SHA, "omid", DAY.plusDays(9)),
                knowing(null, "KB-1"),
                PioneerRefusal.SUPPORT_BENEFICIARY_NOT_KB);
        no(
                Story.committed(),
                new ReportSupport(FIRM, 2, SUPPLIER, 4, DAY, SHA, "omid", DAY.plusDays(9)),
                knowing(null, "KB-1"),
                PioneerRefusal.COMMITMENT_NOT_RUNNING);
        no(
                Story.committed(),
                new ReportSupport(
                        FIRM, 2, SUPPLIER, 4, DAY.plusDays(9), SHA, "omid", DAY.plusDays(8)),
                knowing(null, "KB-1"),
                PioneerRefusal.PIONEER_DATE_BACKWARDS);
        for (int number : new int[] {0, 3})
            no(
                    Story.committed(),
                    new ReportSupport(
                            FIRM,
                            number,
                            SUPPLIER,
                            4,
                            DAY.plusDays(9),
                            SHA,
                            "omid",
                            DAY.plusDays(9)),
                    knowing(null, "KB-1"),
                    PioneerRefusal.COMMITMENT_UNKNOWN);
    }

    @Test
    void uses_a_document_once_unless_it_was_rejected() {
        Story story = Story.committed().then(report(400), knowing(null, "KB-1"));
        no(story, report(400), knowing(null, "KB-1"), PioneerRefusal.SUPPORT_DOCUMENT_USED);
        story.then(new RejectSupport(FIRM, "D1", "unsigned", "nasrin", DAY.plusDays(32)));
        no(story, verify(), PioneerRefusal.SUPPORT_NOT_REPORTED);
        story.then(report(400), knowing(null, "KB-1"));
        assertThat(((SupportReported) story.last()).verification()).isEqualTo("D2");
    }

    @Test
    void is_lowered_by_another_person_than_verified_it() {
        Story story = Story.mentored();
        no(story, lower(300, "nasrin"), PioneerRefusal.PIONEER_SECOND_PERSON);
        no(story, lower(400, "omid"), PioneerRefusal.VERIFICATION_LOWERING_RANGE);
        no(story, lower(-1, "omid"), PioneerRefusal.VERIFICATION_LOWERING_RANGE);
        story.then(lower(300, "omid"));
        assertThat(story.pioneer.counted(story.pioneer.pledge(2))).isEqualTo(300);
        no(story, lower(0, "omid"), PioneerRefusal.PIONEER_SECOND_PERSON);
        story.then(lower(0, "nasrin"));
        no(
                Story.bought(),
                new LowerSupport(FIRM, MATCH, 1, "why", "omid", DAY.plusDays(90)),
                PioneerRefusal.VERIFICATION_UNKNOWN);
    }

    private static LowerSupport lower(long now, String by) {
        return new LowerSupport(FIRM, "D1", now, "twice", by, DAY.plusDays(40));
    }
}
