package rosukh.command.indicators;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of profiles, under every heading people write over them.
final class ProfileColumn {

    static final SheetColumn FIRM =
            SheetColumn.required("firm", "واحد", "شماره واحد", "شناسه ملی", "firm id", "legal id");
    static final SheetColumn PERIOD_END =
            SheetColumn.required(
                    "periodEnd", "پایان دوره", "پایان سال مالی", "period end", "year end");
    static final SheetColumn REVENUE =
            SheetColumn.required("revenueRial", "درآمد عملیاتی", "درآمد", "فروش", "revenue");
    static final SheetColumn RD_SPEND =
            SheetColumn.required(
                    "rdSpendRial", "هزینه تحقیق و توسعه", "تحقیق و توسعه", "r&d spend", "rd");
    static final SheetColumn KB_SALES =
            SheetColumn.required("kbSalesRial", "فروش دانش‌بنیان", "kb sales");
    static final SheetColumn FTE = SheetColumn.required("fte", "نیروی تمام‌وقت", "نیرو", "staff");
    static final SheetColumn RD_FTE =
            SheetColumn.required("rdFte", "نیروی تحقیق و توسعه", "r&d staff");
    static final SheetColumn SCORE =
            SheetColumn.optional("digitalScore", "امتیاز دیجیتال", "dii", "digital score");

    static final List<SheetColumn> ALL =
            List.of(FIRM, PERIOD_END, REVENUE, RD_SPEND, KB_SALES, FTE, RD_FTE, SCORE);

    private ProfileColumn() {}
}
