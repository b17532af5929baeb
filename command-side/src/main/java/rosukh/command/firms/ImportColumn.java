package rosukh.command.firms;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import, under every heading people write over them.
enum ImportColumn implements SheetColumn {
    LEGAL_ID(
            "legalId",
            "شناسه ملی",
            true,
            "شناسه ملی شرکت",
            "شناسه ملی واحد",
            "شناسه حقوقی",
            "legal id",
            "national id",
            "legal national id"),
    NAME(
            "name",
            "نام واحد",
            true,
            "نام",
            "نام شرکت",
            "نام واحد صنعتی",
            "firm",
            "firm name",
            "company",
            "company name"),
    INDUSTRY("industryGroup", "گروه صنعتی", true, "رسته", "رسته صنعتی", "صنعت", "industry"),
    ISIC(
            "isicDivision",
            "بخش آیسیک",
            true,
            "آیسیک",
            "کد آیسیک",
            "کد isic",
            "isic",
            "isic code",
            "division"),
    SIZE("size", "اندازه", true, "اندازه واحد", "مقیاس", "firm size"),
    ESTATE(
            "estateKey",
            "شهرک یا ناحیه صنعتی",
            false,
            "شهرک",
            "شهرک صنعتی",
            "ناحیه صنعتی",
            "شهرک ناحیه",
            "شهرک/ناحیه صنعتی",
            "محل استقرار",
            "estate",
            "park",
            "zone",
            "industrial park",
            "place of work");

    static final List<ImportColumn> ALL = List.of(values());

    /// Name of the field of `RegisterFirm`.
    final String field;

    /// Heading in the template.
    final String heading;

    final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    ImportColumn(String field, String heading, boolean required, String... synonyms) {
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
