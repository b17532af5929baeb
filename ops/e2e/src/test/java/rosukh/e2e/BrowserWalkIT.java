package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The whole path through the pages, every role in a session of its own.
@NeedsChromium
@OnDemoApp
class BrowserWalkIT {

    private static final String RECENTLY = LocalDate.now().minusDays(20).toString();
    private static final String LATER = LocalDate.now().plusDays(60).toString();

    private final Map<String, Page> sessions = new HashMap<>();

    @Test
    void a_firm_goes_from_intake_to_certificate_through_the_forms(RunningApp app) {
        try (Browsing browsing = new Browsing()) {
            for (String role :
                    java.util.List.of("officer", "broker", "assessor", "committee", "manager")) {
                Page page = browsing.session(app, "fa", ColorScheme.LIGHT);
                page.navigate("/login?calendar=gregorian");
                Browsing.login(page, role);
                sessions.put(role, page);
            }
            String caseId = openCase(registerFirm());
            help(caseId);
            apply(caseId);
            judge(caseId);
            act("committee", caseId, "GRANT", "/grants", form -> {});
            act("officer", caseId, "CERTIFICATE", "/certificates", form -> {});
            Page manager = session("manager");
            manager.navigate("/cases/" + caseId);
            assertThat(manager.locator("main").innerText()).contains("KB-14");
            Browsing.screenshot(manager, "walk-certified");
            assertThat(browsing.complaints()).as("console").isEmpty();
        }
    }

    private String registerFirm() {
        Page officer = session("officer");
        officer.navigate("/firms/new");
        Locator form = officer.locator("form[action$='/forms/firms']");
        form.locator("[name=legalId]").fill("12345678901");
        form.locator("[name=name]").fill("صنایع پیمایش مرورگر");
        form.locator("[name=industryGroup]").selectOption("METAL");
        form.locator("[name=isicDivision]").fill("۲۵");
        form.locator("[name=size][value=MICRO]").check();
        form.locator("[name=estateKey]").selectOption("KRM-P01");
        form.locator("button.button-main").click();
        officer.locator("#field-legalId .flaw").waitFor();
        assertThat(officer.inputValue("[name=name]")).isEqualTo("صنایع پیمایش مرورگر");
        Browsing.screenshot(officer, "walk-refused");
        form.locator("[name=legalId]").fill(LegalIds.next());
        form.locator("button.button-main").click();
        officer.waitForURL(url -> url.matches(".*/firms/f-[^/]+"));
        return officer.url().replaceAll(".*/firms/([^?#/]+).*", "$1");
    }

    private String openCase(String firmId) {
        Page officer = session("officer");
        officer.navigate("/firms/" + firmId + "?do=open-case");
        officer.locator("form[action$='/cases'] button.button-main").click();
        officer.waitForURL(url -> url.contains("/cases/"));
        return officer.url().replaceAll(".*/cases/([^?#/]+).*", "$1");
    }

    private void help(String caseId) {
        act(
                "officer",
                caseId,
                "TALENT",
                "/talent",
                form -> {
                    form.locator("[name=field]").selectOption("MACHINERY");
                    form.locator("[name=grounds]").fill("طراحی بومی دارد");
                });
        act(
                "broker",
                caseId,
                "NEEDS",
                "/needs-assessments",
                form -> {
                    form.locator("[name=digitalIntensity]").fill("۴");
                    form.locator("#in-needCode-0")
                            .selectOption(
                                    new com.microsoft.playwright.options.SelectOption()
                                            .setIndex(1));
                    form.locator("#in-needText-0").fill("آزمون نمونه");
                });
        act(
                "broker",
                caseId,
                "PLAN",
                "/acceleration-plans",
                form -> {
                    form.locator("[name=brokerOrganisation]").fill("broker-1");
                    form.locator("#in-itemKey-0").fill("A1");
                    form.locator("#in-itemTitle-0").fill("پرونده‌ی فنی");
                    form.locator("#in-itemDue-0").fill(LATER);
                });
        act(
                "broker",
                caseId,
                "PLAN_ITEM",
                "/plan-items",
                form -> form.locator("[name=item]").selectOption("A1"));
    }

    private void apply(String caseId) {
        act(
                "broker",
                caseId,
                "PRODUCT",
                "/products",
                form -> {
                    form.locator("[name=name]").fill("قالب دقیق");
                    form.locator("[name='f.technologyLevel']").selectOption("HIGH");
                    form.locator("[name='f.rdDesign'][value=PRODUCT]").check();
                    form.locator("[name='f.stage']").selectOption("PROTOTYPE");
                });
        act(
                "broker",
                caseId,
                "FACTS",
                "/facts",
                form -> {
                    form.locator("[name='f.operatingRevenueRial']").fill("۲۰۰۰۰۰۰۰۰۰۰");
                    form.locator("[name='f.totalSalesRial']").fill("20000000000");
                    form.locator("[name='f.kbSalesRial']").fill("12000000000");
                    form.locator("[name='f.insuredStaff']").fill("8");
                });
        for (String requirement : Evidences.REQUIRED) {
            act(
                    "broker",
                    caseId,
                    "EVIDENCE",
                    "/evidence",
                    form -> {
                        form.locator("[name=requirement]").selectOption(requirement);
                        form.locator("[name=issuedOn]").fill(RECENTLY);
                        form.locator("[name=file]")
                                .setInputFiles(
                                        new FilePayload(
                                                requirement + ".pdf",
                                                "application/pdf",
                                                Evidences.pdf(requirement)));
                    });
        }
        act("broker", caseId, "SUBMIT", "/submissions", form -> {});
    }

    private void judge(String caseId) {
        Page assessor = session("assessor");
        assessor.navigate("/cases/" + caseId + "?do=ASSESS");
        // The form already shows what was declared; the assessor confirms one criterion after
        // another.
        for (int open = 7; open > 0; open--) {
            act(
                    "assessor",
                    caseId,
                    "ASSESS",
                    "/criterion-assessments",
                    form -> form.locator("[name=remark]").fill("با بازدید سازگار است"));
        }
        act(
                "assessor",
                caseId,
                "RECOMMEND",
                "/recommendations",
                form -> form.locator("[name=opinion]").fill("معیارها احراز شد"));
    }

    /// Opens the form of an action, fills and sends it; the page must come back with what is new.
    private void act(
            String role, String caseId, String action, String form, Consumer<Locator> filled) {
        Page page = session(role);
        page.navigate("/cases/" + caseId + "?do=" + action);
        Locator target = page.locator("form[action$='" + form + "']");
        filled.accept(target);
        String version = target.locator("[name=version]").inputValue();
        target.locator("button.button-main").click();
        page.waitForURL(url -> url.contains("minPosition="));
        assertThat(page.locator("main .notice-bad").count())
                .as(action + " by " + role + ": " + page.locator("main").innerText())
                .isZero();
        assertThat(version).isNotEmpty();
        if (!action.equals("EVIDENCE")) Browsing.screenshot(page, "walk-" + action);
    }

    private Page session(String role) {
        Page page = sessions.get(role);
        assertThat(page).as(role).isNotNull();
        return page;
    }
}
