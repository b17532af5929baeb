package rosukh.command.fund;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of applications, under every heading people write over them.
enum ApplicationColumn implements SheetColumn {
    /// As users know a firm; its own id is taken too.
    FIRM(
            "firmId",
            "شناسه ملی",
            true,
            "شناسه واحد",
            "کد واحد",
            "legalId",
            "legal id",
            "national id",
            "firm",
            "firm id"),
    /// By its code or its name.
    BANK("bankId", "بانک", true, "کد بانک", "نام بانک", "bank", "beneficiary"),
    LINE("line", "خط ضمانت", false, "خط"),
    LOAN("loan", "اصل وام (ریال)", true, "اصل وام", "وام"),
    GUARANTEED("guaranteed", "مبلغ ضمانت (ریال)", true, "مبلغ ضمانت", "ضمانت"),
    COLLATERAL("collateral", "وثیقه (ریال)", true, "وثیقه"),
    MONTHS("termMonths", "مدت (ماه)", true, "مدت", "term", "months"),
    /// Basis points.
    DISCOUNT("discount", "تخفیف کارمزد", false, "تخفیف", "fee discount"),
    /// Of all amounts of the row; old rials where it is blank.
    ERA("era", "واحد پول", false, "currency era", "currency"),
    ON("on", "روز تقاضا", false, "تاریخ تقاضا", "تاریخ", "applied on", "day");

    static final List<ApplicationColumn> ALL = List.of(values());

    private final String field;
    private final String heading;
    private final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    ApplicationColumn(String field, String heading, boolean required, String... synonyms) {
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
