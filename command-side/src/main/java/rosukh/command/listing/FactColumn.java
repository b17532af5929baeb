package rosukh.command.listing;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of firms' values, under every heading people write over them. What is
/// left blank is not recorded.
final class FactColumn {

    /// As users know a firm; its own id is taken too.
    static final SheetColumn FIRM =
            SheetColumn.required(
                    "legalId",
                    "شناسه ملی",
                    "شناسه واحد",
                    "کد واحد",
                    "شناسه",
                    "legal id",
                    "national id",
                    "firmId",
                    "firm",
                    "firm id",
                    "id");

    static final SheetColumn DOCUMENT =
            SheetColumn.required(
                    "documentSha256",
                    "SHA-256 سند",
                    "documentSha256",
                    "sha256",
                    "sha-256",
                    "document");
    static final SheetColumn LEGAL_FORM =
            SheetColumn.optional("legalForm", "نوع حقوقی", "legalForm", "legal form");
    static final SheetColumn AUDITOR =
            SheetColumn.optional(
                    "trustedAuditor", "حسابرس معتمد", "trustedAuditor", "trusted auditor");
    static final SheetColumn CONSENT =
            SheetColumn.optional(
                    "majorityConsent", "موافقت اکثریت", "majorityConsent", "majority consent");
    static final SheetColumn ARTICLE_141 =
            SheetColumn.optional("article141", "مشمول ماده ۱۴۱", "article141", "article 141");
    static final SheetColumn NAMED =
            SheetColumn.optional("namedShares", "سهام بانام", "namedShares", "named shares");
    static final SheetColumn ADVISER =
            SheetColumn.optional(
                    "adviserContract", "قرارداد مشاور", "adviserContract", "adviser contract");
    static final SheetColumn CAPITAL =
            SheetColumn.optional(
                    "registeredCapitalRial",
                    "سرمایه ثبت‌شده (ریال)",
                    "registeredCapitalRial",
                    "registered capital");
    static final SheetColumn SEO =
            SheetColumn.optional(
                    "registeredWithSeo",
                    "ثبت نزد سازمان بورس",
                    "registeredWithSeo",
                    "registered with seo");
    static final SheetColumn FLOAT =
            SheetColumn.optional(
                    "freeFloatBp", "سهام شناور (ده‌هزارم)", "freeFloatBp", "free float");
    static final SheetColumn HOLDERS =
            SheetColumn.optional("holders", "سهامداران", "holders", "shareholders");
    static final SheetColumn MONTHS =
            SheetColumn.optional(
                    "operatingMonths", "ماه‌های فعالیت", "operatingMonths", "months operating");
    static final SheetColumn LOSS =
            SheetColumn.optional(
                    "accumulatedLossRial",
                    "زیان انباشته (ریال)",
                    "accumulatedLossRial",
                    "accumulated loss");
    static final SheetColumn OPINION =
            SheetColumn.optional(
                    "auditorOpinion", "اظهارنظر حسابرس", "auditorOpinion", "auditor opinion");
    static final SheetColumn PROFIT =
            SheetColumn.optional("netProfitRial", "سود خالص (ریال)", "netProfitRial", "net profit");

    static final List<SheetColumn> ALL =
            List.of(
                    FIRM,
                    DOCUMENT,
                    LEGAL_FORM,
                    AUDITOR,
                    CONSENT,
                    ARTICLE_141,
                    NAMED,
                    ADVISER,
                    CAPITAL,
                    SEO,
                    FLOAT,
                    HOLDERS,
                    MONTHS,
                    LOSS,
                    OPINION,
                    PROFIT);

    private FactColumn() {}
}
