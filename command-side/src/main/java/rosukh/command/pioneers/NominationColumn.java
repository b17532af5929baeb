package rosukh.command.pioneers;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of nominations, under every heading people write over them.
final class NominationColumn {

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

    static final SheetColumn PURCHASES =
            SheetColumn.required(
                    "purchases", "خرید سال گذشته (ریال)", "خرید سال گذشته", "خرید سالانه", "خرید");
    static final SheetColumn RD_SPEND =
            SheetColumn.required(
                    "rdSpend",
                    "هزینه پژوهش و توسعه (ریال)",
                    "هزینه پژوهش و توسعه",
                    "تحقیق و توسعه",
                    "rd",
                    "r&d",
                    "research and development");
    static final SheetColumn YEARS =
            SheetColumn.required("years", "سال‌های کار", "سابقه", "years of work");
    static final SheetColumn BROKEN =
            SheetColumn.required(
                    "brokenContracts", "قراردادهای شکسته", "قرارداد شکسته", "broken contracts");
    static final SheetColumn DOCUMENT =
            SheetColumn.required(
                    "documentSha256", "SHA-256 گواهی", "sha256", "sha-256", "document");
    static final SheetColumn GROUNDS = SheetColumn.required("grounds", "دلیل", "توضیح", "reason");

    static final List<SheetColumn> ALL =
            List.of(FIRM, PURCHASES, RD_SPEND, YEARS, BROKEN, DOCUMENT, GROUNDS);

    private NominationColumn() {}
}
