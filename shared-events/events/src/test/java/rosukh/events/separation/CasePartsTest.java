package rosukh.events.separation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// The parts that people and bodies have in a case, and how long one binds them.
class CasePartsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void who_agrees_help_and_the_body_that_gives_it_have_helped() {
        Parties helpers =
                parts(
                                new BrokerAssigned("c", "named", "omid", DAY),
                                new AccelerationPlanAgreed("c", "helping", "hana", List.of(), DAY))
                        .helpers();
        assertThat(helpers.accounts()).containsExactly("hana");
        assertThat(helpers.bodies()).containsOnlyKeys("named", "helping");
    }

    @Test
    void who_assesses_visits_recommends_or_gives_an_opinion_has_judged() {
        Parties judges =
                parts(
                                new CriterionAssessed(
                                        "c", "P1", "", Answer.of("f", "1"), "", "a", "A", DAY),
                                new VisitRecorded("c", "KRM-P01", "seen", "v", "V", DAY),
                                new OutcomeRecommended(
                                        "c", "ELIGIBLE", "NOPA", List.of(), "", "r", "R", DAY),
                                new AppealOpinionGiven("c", true, "yes", "o", "O", DAY))
                        .judges();
        assertThat(judges.accounts()).containsExactlyInAnyOrder("a", "v", "r", "o");
        assertThat(judges.bodies()).containsOnlyKeys("A", "V", "R", "O");
    }

    @Test
    void who_grants_refuses_or_decides_an_appeal_has_decided() {
        Parties deciders =
                parts(
                                new StatusGranted("c", "NOPA", "g", "G", DAY),
                                new StatusRefused("c", List.of(), List.of(), "", "r", "R", DAY),
                                new AppealUpheld("c", "", "u", "U", DAY),
                                new AppealRejected("c", "", "j", "J", DAY))
                        .deciders();
        assertThat(deciders.accounts()).containsExactlyInAnyOrder("g", "r", "u", "j");
        assertThat(deciders.bodies()).containsOnlyKeys("G", "R", "U", "J");
    }

    @Test
    void who_was_acted_for_has_the_part_that_was_acted_in_and_a_proposal_gives_none() {
        CaseParts parts =
                parts(
                        acted(CasePart.HELPS, "h"),
                        acted(CasePart.JUDGES, "j"),
                        acted(CasePart.DECIDES, "d"),
                        acted(CasePart.PROPOSES, "p"));
        assertThat(parts.helpers().accounts()).containsExactly("h");
        assertThat(parts.judges().accounts()).containsExactly("j");
        assertThat(parts.deciders().accounts()).containsExactly("d");
    }

    @Test
    void a_part_binds_person_and_body_for_24_months_and_not_on_the_day_after_which_it_is_over() {
        Parties helpers = parts(acted(CasePart.HELPS, "h")).helpers();
        LocalDate free = LocalDate.of(2028, 1, 31);
        assertThat(helpers.bind("h", "elsewhere", free.minusDays(1))).isTrue();
        assertThat(helpers.bind("somebody", "h-body", free.minusDays(1))).isTrue();
        assertThat(helpers.bind("h", "h-body", free)).isFalse();
    }

    private static ActedFor acted(CasePart part, String account) {
        return new ActedFor("c", part, account, account + "-body", "omid", DAY);
    }

    private static CaseParts parts(CertificationEvent... history) {
        return CaseParts.of(List.of(history));
    }
}
