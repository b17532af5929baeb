package rosukh.events.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;

/// The time a refused firm has to object, by a scheme that gives it five working days; no published
/// one does.
class ObjectionTest extends ClockedCases {

    private static final LocalDate REFUSED = OPENED.plusDays(7);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 23);

    @Test
    void has_no_last_day_where_the_scheme_sets_none() {
        ClockedCase refused = with(opened(), submitted(2), refused(REFUSED, "R_STAGE"));
        assertThat(new DueDates(WorkingCalendar.iran(), List.of(), SCHEMES).lastToObject(refused))
                .isEmpty();
    }

    @Test
    void ends_after_its_working_days() {
        assertThat(last(refused(REFUSED, "R_STAGE"))).isEqualTo(LAST);
    }

    @Test
    void moves_with_a_closure() {
        Closure closure = new Closure(REFUSED.plusDays(1), REFUSED.plusDays(2), Set.of("TEH"));
        ClockedCase refused = with(opened(), submitted(2), refused(REFUSED, "R_STAGE"));
        assertThat(
                        new DueDates(WorkingCalendar.iran(), List.of(closure), limited(12))
                                .lastToObject(refused))
                .contains(LAST.plusDays(2));
    }

    @Test
    void begins_when_the_reasons_of_the_refusal_let_the_firm_object() {
        DueDates dates = new DueDates(WorkingCalendar.iran(), List.of(), limited(2));
        ClockedCase waits =
                with(opened(), submitted(2), refused(REFUSED, "R_STAGE", "R_TECH_LEVEL"));
        ClockedCase later = with(opened(), submitted(2), refused(REFUSED.plusMonths(2), "R_STAGE"));
        assertThat(dates.lastToObject(waits)).isEqualTo(dates.lastToObject(later)).isPresent();
    }

    @Test
    void is_over_once_the_firm_has_objected_and_begins_anew_with_another_refusal() {
        AppealFiled filed = new AppealFiled("f-1.1", "f-1", "g", "farid", REFUSED.plusDays(1));
        DueDates dates = new DueDates(WorkingCalendar.iran(), List.of(), limited(12));
        ClockedCase objected = with(opened(), submitted(2), refused(REFUSED, "R_STAGE"), filed);
        assertThat(objected.objectable()).isFalse();
        assertThat(dates.lastToObject(objected)).isEmpty();
        assertThat(objected.running()).as("the appeal").isTrue();
        assertThat(with(objected, refused(REFUSED.plusDays(9), "R_STAGE")).objectable()).isTrue();
    }

    @Test
    void is_over_when_the_case_is_reopened() {
        ClockedCase again = with(opened(), submitted(2), refused(REFUSED, "R_STAGE"), reopened(9));
        assertThat(again.objectable()).isFalse();
    }

    @Test
    void is_nobodys_lateness_when_it_has_passed() {
        DueStage stage =
                new DueDates(WorkingCalendar.iran(), List.of(), limited(12))
                        .of(with(opened(), submitted(2), refused(REFUSED, "R_STAGE"))).stream()
                                .filter(each -> each.clock().ofFirm())
                                .findFirst()
                                .orElseThrow();
        assertThat(stage.lapsed(LAST)).isFalse();
        assertThat(stage.lapsed(LAST.plusDays(1))).isTrue();
        assertThat(stage.late(LAST.plusDays(1))).isFalse();
    }

    @Test
    void keeps_no_case_waiting_for_the_office() {
        ClockedCase refused =
                with(
                        opened(),
                        submitted(2),
                        recommended(REFUSED.minusDays(1)),
                        refused(REFUSED, "R_STAGE"));
        assertThat(refused.running()).isFalse();
        assertThat(refused.objectable()).isTrue();
    }

    private static LocalDate last(StatusRefused refusal) {
        return new DueDates(WorkingCalendar.iran(), List.of(), limited(12))
                .lastToObject(with(opened(), submitted(2), refusal))
                .orElseThrow();
    }

    /// @param wait months to wait after a refusal for the level of technology
    @SuppressWarnings("unchecked")
    private static Schemes limited(int wait) {
        Map<String, Object> document = TestData.tree("schemes/ir-kb-1402-02-18.json");
        Map<String, Object> sla = (Map<String, Object>) document.get("sla");
        ((Map<String, Object>) sla.get("budgets")).put("OBJECTION", 5);
        List<Map<String, Object>> phases = (List<Map<String, Object>>) document.get("phases");
        ((List<Map<String, Object>>) phases.getFirst().get("rules"))
                .getFirst()
                .put("waitMonths", wait);
        return Schemes.of(List.of(Scheme.parse(document)));
    }

    private static ClockedCase with(ClockedCase clocked, CertificationEvent... events) {
        ClockedCase now = clocked;
        long at = now.facts().size();
        for (CertificationEvent event : events) now = now.after(event, at++, "omid");
        return now;
    }

    private static StatusRefused refused(LocalDate on, String... reasons) {
        return new StatusRefused(
                "f-1.1", List.of(reasons), List.of("p1"), "no", "kamran", "group", on);
    }
}
