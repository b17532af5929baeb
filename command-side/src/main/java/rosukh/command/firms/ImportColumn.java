package rosukh.command.firms;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import, under every heading people write over them.
final class ImportColumn {

    static final SheetColumn LEGAL_ID =
            SheetColumn.required(
                    "legalId",
                    "شناسه ملی",
                    "شناسه ملی شرکت",
                    "شناسه ملی واحد",
                    "شناسه حقوقی",
                    "legal id",
                    "national id",
                    "legal national id");
    static final SheetColumn NAME =
            SheetColumn.required(
                    "name",
                    "نام واحد",
                    "نام",
                    "نام شرکت",
                    "نام واحد صنعتی",
                    "firm",
                    "firm name",
                    "company",
                    "company name");
    static final SheetColumn INDUSTRY =
            SheetColumn.required(
                    "industryGroup", "گروه صنعتی", "رسته", "رسته صنعتی", "صنعت", "industry");
    static final SheetColumn ISIC =
            SheetColumn.required(
                    "isicDivision",
                    "بخش آیسیک",
                    "آیسیک",
                    "کد آیسیک",
                    "کد isic",
                    "isic",
                    "isic code",
                    "division");
    static final SheetColumn SIZE =
            SheetColumn.required("size", "اندازه", "اندازه واحد", "مقیاس", "firm size");
    static final SheetColumn ESTATE =
            SheetColumn.optional(
                    "estateKey",
                    "شهرک یا ناحیه صنعتی",
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

    static final List<SheetColumn> ALL = List.of(LEGAL_ID, NAME, INDUSTRY, ISIC, SIZE, ESTATE);

    private ImportColumn() {}
}
