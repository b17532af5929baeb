package rosukh.command.listing;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of firms' values, under every heading people write over them. What is
/// left blank is not recorded.
enum FactColumn implements SheetColumn {
    /// As users know a firm; its own id is taken too.
    FIRM(
            "legalId",
            "شناسه ملی",
            true,
            "شناسه واحد",
            "کد واحد",
            "شناسه",
            "legal id",
            "national id",
            "firmId",
            "firm",
            "firm id",
            "id"),
    DOCUMENT(
            "documentSha256",
            "SHA-256 سند",
            true,
            "documentSha256",
            "sha256",
            "sha-256",
            "document"),
    LEGAL_FORM("legalForm", "نوع حقوقی", false, "legalForm", "legal form"),
    AUDITOR("trustedAuditor", "حسابرس معتمد", false, "trustedAuditor", "trusted auditor"),
    CONSENT("majorityConsent", "موافقت اکثریت", false, "majorityConsent", "majority consent"),
    ARTICLE_141("article141", "مشمول ماده ۱۴۱", false, "article141", "article 141"),
    NAMED("namedShares", "سهام بانام", false, "namedShares", "named shares"),
    ADVISER("adviserContract", "قرارداد مشاور", false, "adviserContract", "adviser contract"),
    CAPITAL(
            "registeredCapitalRial",
            "سرمایه ثبت‌شده (ریال)",
            false,
            "registeredCapitalRial",
            "registered capital"),
    SEO(
            "registeredWithSeo",
            "ثبت نزد سازمان بورس",
            false,
            "registeredWithSeo",
            "registered with seo"),
    FLOAT("freeFloatBp", "سهام شناور (ده‌هزارم)", false, "freeFloatBp", "free float"),
    HOLDERS("holders", "سهامداران", false, "holders", "shareholders"),
    MONTHS("operatingMonths", "ماه‌های فعالیت", false, "operatingMonths", "months operating"),
    LOSS(
            "accumulatedLossRial",
            "زیان انباشته (ریال)",
            false,
            "accumulatedLossRial",
            "accumulated loss"),
    OPINION("auditorOpinion", "اظهارنظر حسابرس", false, "auditorOpinion", "auditor opinion"),
    PROFIT("netProfitRial", "سود خالص (ریال)", false, "netProfitRial", "net profit");

    static final List<FactColumn> ALL = List.of(values());

    private final String field;
    private final String heading;
    private final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    FactColumn(String field, String heading, boolean required, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.required = required;
        this.synonyms = String.join("|", synonyms);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public List<String> synonyms() {
        return List.of(synonyms.split("\\|"));
    }
}
