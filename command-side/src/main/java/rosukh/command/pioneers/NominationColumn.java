package rosukh.command.pioneers;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of nominations, under every heading people write over them.
enum NominationColumn implements SheetColumn {
    /// As users know a firm; its own id is taken too.
    FIRM(
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
            "id"),
    PURCHASES("purchases", "خرید سال گذشته (ریال)", "خرید سال گذشته", "خرید سالانه", "خرید"),
    RD_SPEND(
            "rdSpend",
            "هزینه پژوهش و توسعه (ریال)",
            "هزینه پژوهش و توسعه",
            "تحقیق و توسعه",
            "rd",
            "r&d",
            "research and development"),
    YEARS("years", "سال‌های کار", "سابقه", "years of work"),
    BROKEN("brokenContracts", "قراردادهای شکسته", "قرارداد شکسته", "broken contracts"),
    DOCUMENT("documentSha256", "SHA-256 گواهی", "sha256", "sha-256", "document"),
    GROUNDS("grounds", "دلیل", "توضیح", "reason");

    static final List<NominationColumn> ALL = List.of(values());

    private final String field;
    private final String heading;

    /// Parted by `|`.
    private final String synonyms;

    NominationColumn(String field, String heading, String... synonyms) {
        this.field = field;
        this.heading = heading;
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
        return true;
    }

    @Override
    public List<String> synonyms() {
        return List.of(synonyms.split("\\|"));
    }
}
