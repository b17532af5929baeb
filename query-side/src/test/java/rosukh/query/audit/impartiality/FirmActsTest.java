package rosukh.query.audit.impartiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.query.audit.impartiality.Act.Part;
import rosukh.query.audit.impartiality.Breach.Rule;

class FirmActsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 2);
    private static final Part[] PARTS = Part.values();

    @ParameterizedTest
    @CsvSource({
        "HELPS, JUDGES, f-1.1, 0, WITHIN_CASE",
        "HELPS, DECIDES, f-1.1, 9999, WITHIN_CASE",
        "JUDGES, DECIDES, f-1.1, 0, WITHIN_CASE",
        "DECIDES, JUDGES, f-1.1, 0, WITHIN_CASE",
        "JUDGES, HELPS, f-1.1, 0, WITHIN_CASE",
        "JUDGES, JUDGES, f-1.1, 0,",
        "DECIDES, DECIDES, f-1.1, 0,",
        "JUDGES, DECIDES, f-1.2, 0, WITHIN_24_MONTHS",
        "JUDGES, DECIDES, f-1.2, 730, WITHIN_24_MONTHS",
        "JUDGES, DECIDES, f-1.2, 731,",
        "PROPOSES, APPROVES, f-1.1, 5, SECOND_PERSON",
        "PROPOSES, APPROVES, f-1.2, 5,",
        "PROPOSES, DECLINES, f-1.1, 5,",
        "PROPOSES, DECIDES, f-1.1, 5,",
        "APPEALS, DECIDES, f-1.1, 5,"
    })
    void two_acts_of_one_person(
            Part first, Part second, String secondCase, int daysLater, Rule expected) {
        FirmActs acts = FirmActs.none("f-1").with(List.of(act(1, "f-1.1", first, "a", "x", DAY)));
        Act later = act(2, secondCase, second, "a", "y", DAY.plusDays(daysLater));
        assertThat(acts.brokenBy(later))
                .extracting(Breach::rule)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(acts.brokenBy(act(2, secondCase, second, "b", "y", later.on()))).isEmpty();
    }

    @Test
    void a_body_is_bound_like_a_person() {
        FirmActs acts =
                FirmActs.none("f-1").with(List.of(act(1, "f-1.1", Part.HELPS, "", "x", DAY)));
        List<Breach> broken = acts.brokenBy(act(2, "f-1.1", Part.DECIDES, "a", "x", DAY));
        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().body()).isEqualTo("x");
        assertThat(broken.getFirst().person()).isEmpty();
        assertThat(broken.getFirst().decision()).isTrue();
        assertThat(acts.brokenBy(act(2, "f-1.1", Part.DECIDES, "a", "", DAY))).isEmpty();
    }

    @Test
    void after_an_appeal_the_same_people_hear_no_more_but_the_body_may() {
        FirmActs acts =
                FirmActs.none("f-1")
                        .with(List.of(act(1, "f-1.1", Part.DECIDES, "a", "group", DAY)))
                        .with(List.of(act(2, "f-1.1", Part.APPEALS, "firm", "", DAY)));
        assertThat(acts.brokenBy(act(3, "f-1.1", Part.DECIDES, "a", "group", DAY)))
                .extracting(Breach::rule)
                .containsExactly(Rule.AFTER_APPEAL);
        assertThat(acts.brokenBy(act(3, "f-1.1", Part.DECIDES, "b", "group", DAY))).isEmpty();
        assertThat(acts.brokenBy(act(3, "f-1.2", Part.DECIDES, "a", "group", DAY))).isEmpty();
    }

    @Test
    void an_answered_proposal_binds_nobody() {
        FirmActs acts =
                FirmActs.none("f-1")
                        .with(List.of(act(1, "f-1.1", Part.PROPOSES, "a", "x", DAY)))
                        .with(List.of(act(2, "f-1.1", Part.DECLINES, "b", "x", DAY)))
                        .with(List.of(act(3, "f-1.1", Part.PROPOSES, "b", "x", DAY)));
        assertThat(acts.brokenBy(act(4, "f-1.1", Part.APPROVES, "a", "x", DAY))).isEmpty();
        assertThat(acts.brokenBy(act(4, "f-1.1", Part.APPROVES, "b", "x", DAY))).hasSize(1);
    }

    @Test
    void what_comes_later_in_the_log_does_not_count() {
        FirmActs acts =
                FirmActs.none("f-1").with(List.of(act(5, "f-1.1", Part.JUDGES, "a", "x", DAY)));
        assertThat(acts.brokenBy(act(5, "f-1.1", Part.DECIDES, "a", "x", DAY))).isEmpty();
        assertThat(acts.brokenBy(act(4, "f-1.1", Part.DECIDES, "a", "x", DAY))).isEmpty();
    }

    /// Another way to the same: for each act the parts of the person, then of the body, by case.
    @Test
    void a_walk_finds_the_same_as_counting_pairs() {
        Random random = new Random(5);
        int found = 0;
        for (int walk = 0; walk < 400; walk++) {
            List<Act> all = new ArrayList<>();
            FirmActs acts = FirmActs.none("f-1");
            LocalDate day = DAY;
            for (int position = 0; position < 14; position++) {
                day = day.plusDays(random.nextInt(200));
                Act act =
                        act(
                                position,
                                "f-1." + random.nextInt(2),
                                PARTS[random.nextInt(PARTS.length)],
                                random.nextInt(5) == 0 ? "" : "p" + random.nextInt(3),
                                random.nextInt(5) == 0 ? "" : "o" + random.nextInt(3),
                                day);
                Set<String> expected = expected(all, act);
                Set<String> actual = new TreeSet<>();
                for (Breach each : acts.brokenBy(act))
                    actual.add(
                            String.join(
                                    " ",
                                    each.rule().name(),
                                    each.otherPart().name(),
                                    each.otherCaseId(),
                                    each.person(),
                                    each.body()));
                assertThat(actual).as("%s after %s", act, all).isEqualTo(expected);
                found += expected.size();
                all.add(act);
                acts = acts.with(List.of(act));
            }
        }
        assertThat(found).isGreaterThan(1000);
    }

    private static Set<String> expected(List<Act> before, Act act) {
        Set<String> expected = new TreeSet<>();
        Set<Part> three = Set.of(Part.HELPS, Part.JUDGES, Part.DECIDES);
        boolean appealed = false;
        boolean answered = false;
        for (Act each : before.reversed()) {
            boolean here = each.caseId().equals(act.caseId());
            boolean person = !act.person().isEmpty() && act.person().equals(each.person());
            boolean body = !act.body().isEmpty() && act.body().equals(each.body());
            String who = " " + each.part() + " " + each.caseId() + " ";
            if (three.contains(act.part()) && three.contains(each.part())) {
                if (act.part() != each.part()) {
                    String rule = here ? "WITHIN_CASE" : "WITHIN_24_MONTHS";
                    if (here || act.on().minusMonths(24).isBefore(each.on())) {
                        if (person) expected.add(rule + who + act.person() + " ");
                        if (body) expected.add(rule + who + " " + act.body());
                    }
                } else if (here && person && appealed && act.part() != Part.HELPS)
                    expected.add("AFTER_APPEAL" + who + act.person() + " ");
            }
            if (here && each.part() == Part.APPEALS) appealed = true;
            if (here && (each.part() == Part.APPROVES || each.part() == Part.DECLINES))
                answered = true;
            if (here
                    && person
                    && !answered
                    && act.part() == Part.APPROVES
                    && each.part() == Part.PROPOSES)
                expected.add("SECOND_PERSON" + who + act.person() + " ");
        }
        return expected;
    }

    private static Act act(
            long position, String caseId, Part part, String person, String body, LocalDate on) {
        return new Act(position, "event", caseId, part, person, body, on);
    }
}
