package rosukh.app.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody to try the product as. Known to everybody, so it exists in the demo only.
///
/// @param name account name; its password is the name and `-demo`, its client is the name and
///   `-client` with the secret the name and `-secret`
/// @param provinces keys of the provinces in reach; empty: everywhere
/// @param firm the one firm somebody of a firm belongs to
record DemoAccount(
        String name,
        String role,
        String organisation,
        List<String> provinces,
        @Nullable String firm,
        String roleFa,
        String roleEn,
        String canFa,
        String canEn) {

    /// One account per role, an officer who may act in Kerman only, and members of the working
    /// group.
    static List<DemoAccount> all(String firm) {
        return List.of(
                everywhere(
                        "officer",
                        "isipo",
                        "کارشناس",
                        "Officer",
                        "ثبت واحدها، گشودن پرونده، صدور گواهی",
                        "Registers firms, opens cases, issues certificates"),
                new DemoAccount(
                        "officer-kerman",
                        "officer",
                        "company-krm",
                        List.of("KRM"),
                        null,
                        "کارشناس کرمان",
                        "Officer, Kerman",
                        "همان کارها، تنها در استان کرمان",
                        "The same, in the province of Kerman only"),
                everywhere(
                        "broker",
                        "broker-1",
                        "کارگزار",
                        "Broker",
                        "نیازسنجی، برنامه‌ی شتاب‌دهی، گردآوری مدارک",
                        "Assesses needs, agrees plans, collects documents"),
                everywhere(
                        "assessor",
                        "assessor-1",
                        "ارزیاب",
                        "Assessor",
                        "ارزیابی هر معیار و پیشنهاد نتیجه",
                        "Assesses each criterion and recommends"),
                everywhere(
                        "committee",
                        "working-group",
                        "کارگروه",
                        "Working group",
                        "اعطا یا رد تأییدیه",
                        "Grants or refuses the status"),
                member("ministry-delegate", "ministry-industry", "وزارت صمت", "ministry"),
                member("park-delegate", "science-park", "پارک علم و فناوری", "science park"),
                member("fund-delegate", "innovation-fund", "صندوق نوآوری", "fund"),
                new DemoAccount(
                        "firm",
                        "firm",
                        firm,
                        List.of(),
                        firm,
                        "واحد",
                        "Firm",
                        "دیدن و تکمیل پرونده‌ی خود",
                        "Sees and completes its own cases"),
                everywhere(
                        "manager",
                        "isipo",
                        "مدیر",
                        "Manager",
                        "دیدن همه چیز و انتشار آیین‌نامه‌ها",
                        "Sees everything, publishes schemes"),
                everywhere(
                        "auditor",
                        "audit-office",
                        "حسابرس",
                        "Auditor",
                        "دیدن همه چیز",
                        "Sees everything"),
                everywhere(
                        "operator",
                        "isipo",
                        "راهبر سامانه",
                        "Operator",
                        "دیدن سلامت و سنجه‌های سامانه",
                        "Sees health and metrics of the system"));
    }

    /// Who sits in sessions of the working group, so that they can be tried by several persons.
    private static DemoAccount member(
            String name, String organisation, String bodyFa, String bodyEn) {
        return new DemoAccount(
                name,
                "committee",
                organisation,
                List.of(),
                null,
                "عضو کارگروه، " + bodyFa,
                "Working group, " + bodyEn,
                "رأی دادن در نشست‌های کارگروه",
                "Votes in sessions of the working group");
    }

    private static DemoAccount everywhere(
            String role,
            String organisation,
            String roleFa,
            String roleEn,
            String canFa,
            String canEn) {
        return new DemoAccount(
                role, role, organisation, List.of(), null, roleFa, roleEn, canFa, canEn);
    }

    String password() {
        return name + "-demo";
    }

    String clientId() {
        return name + "-client";
    }

    String clientSecret() {
        return name + "-secret";
    }

    DemoLogin login() {
        return new DemoLogin(name, password(), roleFa, roleEn, canFa, canEn);
    }

    /// The same claims an external identity provider would send.
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(Authorities.ROLES_CLAIM, List.of(role));
        claims.put(Authorities.ORGANISATION_CLAIM, organisation);
        if (!provinces.isEmpty()) claims.put(Authorities.PROVINCES_CLAIM, provinces);
        if (firm != null) claims.put(Authorities.FIRM_CLAIM, firm);
        return claims;
    }
}
