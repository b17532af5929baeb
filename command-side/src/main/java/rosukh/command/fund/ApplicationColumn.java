package rosukh.command.fund;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of applications, under every heading people write over them.
final class ApplicationColumn {

    /// As users know a firm; its own id is taken too.
    static final SheetColumn FIRM =
            SheetColumn.required(
                    "firmId",
                    "شناسه ملی",
                    "شناسه واحد",
                    "کد واحد",
                    "legalId",
                    "legal id",
                    "national id",
                    "firm",
                    "firm id");

    /// By its code or its name.
    static final SheetColumn BANK =
            SheetColumn.required("bankId", "بانک", "کد بانک", "نام بانک", "bank", "beneficiary");

    static final SheetColumn LINE = SheetColumn.optional("line", "خط ضمانت", "خط");
    static final SheetColumn LOAN =
            SheetColumn.required("loan", "اصل وام (ریال)", "اصل وام", "وام");
    static final SheetColumn GUARANTEED =
            SheetColumn.required("guaranteed", "مبلغ ضمانت (ریال)", "مبلغ ضمانت", "ضمانت");
    static final SheetColumn COLLATERAL =
            SheetColumn.required("collateral", "وثیقه (ریال)", "وثیقه");
    static final SheetColumn MONTHS =
            SheetColumn.required("termMonths", "مدت (ماه)", "مدت", "term", "months");

    /// Basis points.
    static final SheetColumn DISCOUNT =
            SheetColumn.optional("discount", "تخفیف کارمزد", "تخفیف", "fee discount");

    /// Of all amounts of the row; old rials where it is blank.
    static final SheetColumn ERA =
            SheetColumn.optional("era", "واحد پول", "currency era", "currency");

    static final SheetColumn ON =
            SheetColumn.optional("on", "روز تقاضا", "تاریخ تقاضا", "تاریخ", "applied on", "day");

    static final List<SheetColumn> ALL =
            List.of(FIRM, BANK, LINE, LOAN, GUARANTEED, COLLATERAL, MONTHS, DISCOUNT, ERA, ON);

    private ApplicationColumn() {}
}
