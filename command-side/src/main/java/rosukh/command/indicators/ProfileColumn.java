package rosukh.command.indicators;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of profiles, under every heading people write over them.
enum ProfileColumn implements SheetColumn {
    FIRM("firm", "واحد", true, "شماره واحد", "شناسه ملی", "firm id", "legal id"),
    PERIOD_END("periodEnd", "پایان دوره", true, "پایان سال مالی", "period end", "year end"),
    REVENUE("revenueRial", "درآمد عملیاتی", true, "درآمد", "فروش", "revenue"),
    RD_SPEND("rdSpendRial", "هزینه تحقیق و توسعه", true, "تحقیق و توسعه", "r&d spend", "rd"),
    KB_SALES("kbSalesRial", "فروش دانش‌بنیان", true, "kb sales"),
    FTE("fte", "نیروی تمام‌وقت", true, "نیرو", "staff"),
    RD_FTE("rdFte", "نیروی تحقیق و توسعه", true, "r&d staff"),
    SCORE("digitalScore", "امتیاز دیجیتال", false, "dii", "digital score");

    private final String field;
    private final String heading;
    private final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    ProfileColumn(String field, String heading, boolean required, String... synonyms) {
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
