package rosukh.query.fund.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// What others see of the fund: the overview, where auditors begin, and the alarms.
@ViewTest
class FundSeenTest extends FundScenario {

    private static final long NOW = 10_000_000_000_207L;

    private static ReviewRaised raised() {
        return new ReviewRaised(
                "g-1", "f-1", "KB-1", Money.rials(BIG), DAY.plusDays(20), DAY.plusDays(20));
    }

    @Test
    void the_overview_has_the_fund_with_its_past() throws Exception {
        JsonNode vitals = null;
        for (JsonNode each : api("/api/v1/overview?lang=en").path("systems"))
            if (each.path("subject").asString().equals("FUND")) vitals = each.path("vitals");
        assertThat(vitals).isNotNull().hasSize(4);
        assertThat(vitals.path(0).path("href").asString()).isEqualTo("/fund/deeds?of=OUTSTANDING");
        assertThat(vitals.path(0).path("value").asString()).contains("40", "billion");
        assertThat(vitals.at("/0/trend")).hasSize(12);
        assertThat(vitals.at("/0/trend/0/value").asLong(-1)).isZero();
        assertThat(vitals.at("/0/trend/11/value").asLong()).isEqualTo(BIG);
        assertThat(vitals.at("/1/trend/11/value").asLong()).isEqualTo(NOW);
        assertThat(vitals.path(2).path("href").asString()).isEqualTo("/fund/deeds?of=EXPOSURE");
        assertThat(vitals.path(3).path("value").asString()).isEqualTo("0.0000%");
        assertThat(officer.fa("/overview")).contains("صندوق ضمانت");
    }

    @Test
    void claims_that_nobody_decided_are_counted_where_auditors_begin() throws Exception {
        Browser auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        String counted = "Claims not decided</span><span class=\"stat-value\">%d<";
        assertThat(auditor.en("/audit")).contains(counted.formatted(0));
        log.append(lodged());
        assertThat(auditor.en("/audit"))
                .contains(counted.formatted(1))
                .contains("/fund/guarantees?attention=CLAIM");
        assertThat(auditor.fa("/audit")).contains("مطالبه‌های بی‌تصمیم");
    }

    @Test
    void reviews_are_counted_and_open_into_what_raised_them() throws Exception {
        assertThat(api("/api/v1/fund/figures").path("reviews").asLong(-1)).isZero();
        log.append(raised());
        assertThat(api("/api/v1/fund/figures").path("openReviews").asLong()).isEqualTo(1);
        assertThat(officer.en("/fund"))
                .contains("Reviews after a revocation", "1 of them without a result")
                .contains("/fund/deeds?of=REVIEWED");
        assertThat(officer.en("/fund/deeds?of=REVIEWED"))
                .contains("Review raised", "Guarantees reviewed: all events come to 1.");
        log.append(
                new ExposureReviewed(
                        "g-1", ReviewResult.WATCHED, "monthly", "omid", DAY.plusDays(22)));
        JsonNode figures = api("/api/v1/fund/figures");
        assertThat(figures.path("reviews").asLong()).isEqualTo(1);
        assertThat(figures.path("openReviews").asLong(-1)).isZero();
        assertThat(officer.fa("/fund")).contains("۰ مورد هنوز بی‌نتیجه");
    }

    @Test
    void the_meters_tell_the_rials_and_what_waits() {
        log.append(raised(), lodged());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        FundMeters meters =
                new FundMeters(
                        register,
                        new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));
        meters.measure(registry);
        assertThat(amount(registry, "paid-in")).isEqualTo(NOW);
        assertThat(amount(registry, "reserved")).isEqualTo(SMALL);
        assertThat(amount(registry, "outstanding")).isEqualTo(BIG);
        assertThat(amount(registry, "headroom")).isEqualTo(5 * NOW - BIG - SMALL);
        assertThat(waiting(registry, "claim")).isEqualTo(1);
        assertThat(waiting(registry, "review")).isEqualTo(1);
        log.append(
                new ExposureReviewed(
                        "g-1", ReviewResult.KEPT, "secured", "omid", DAY.plusDays(22)));
        meters.measure(registry);
        assertThat(waiting(registry, "review")).isZero();
    }

    private static long amount(SimpleMeterRegistry registry, String of) {
        return (long) registry.get("rosukh.fund.rials").tag("of", of).gauge().value();
    }

    private static long waiting(SimpleMeterRegistry registry, String what) {
        return (long) registry.get("rosukh.fund.waiting").tag("for", what).gauge().value();
    }
}
