package rosukh.app.demo;

import java.util.List;

/// Why a case is refused.
///
/// @param aimedClass class that the declared figures lead to
/// @param field field of the product or the firm about which the assessor finds otherwise
/// @param found what the assessor finds instead of what was declared
/// @param reasons what follows under the scheme
record Weakness(String aimedClass, String field, List<String> found, List<String> reasons) {

    private static final Weakness NOT_LISTED =
            of("TYPE_1", "listedLevel", "NOT_LISTED", "R_TECH_LEVEL");
    private static final Weakness OLD_DESIGN =
            new Weakness("TYPE_2", "rdDesign", List.of(), List.of("R_DESIGN"));
    private static final Weakness LEVEL_2 =
            of("TYPE_1", "listedLevel", "LEVEL_2", "R_LIST_LEVEL_1");
    private static final Weakness SMALL_SHARE =
            of("TYPE_3", "kbSalesRial", "900000000", "R_KB_SHARE");
    private static final Weakness LOW_TECHNOLOGY =
            of("NOPA", "technologyLevel", "MEDIUM_LOW", "R_TECH_LEVEL");
    private static final Weakness NO_DESIGN =
            new Weakness("NOPA", "rdDesign", List.of(), List.of("R_DESIGN"));
    private static final Weakness IDEA = of("NOPA", "stage", "IDEA", "R_STAGE");
    private static final Weakness PILOT = of("NOAVAR", "stage", "PILOT", "R_STAGE_COMMERCIAL");
    private static final Weakness FEW_STAFF = of("FANAVAR", "insuredStaff", "3", "R_INSURED_STAFF");

    private static final List<Weakness> OLD =
            List.of(NOT_LISTED, OLD_DESIGN, NOT_LISTED, OLD_DESIGN, LEVEL_2, SMALL_SHARE);
    private static final List<Weakness> NEW =
            List.of(
                    LOW_TECHNOLOGY,
                    NO_DESIGN,
                    NO_DESIGN,
                    IDEA,
                    LOW_TECHNOLOGY,
                    PILOT,
                    NO_DESIGN,
                    FEW_STAFF);

    private static Weakness of(String aimedClass, String field, String found, String reason) {
        return new Weakness(aimedClass, field, List.of(found), List.of(reason));
    }

    /// Whether the reasons bar an appeal until the firm has waited and has a new product.
    boolean bars() {
        return reasons.contains("R_TECH_LEVEL") || reasons.contains("R_DESIGN");
    }

    /// The n-th refusal under a scheme version; the reasons come round in fixed proportions.
    static Weakness nth(String scheme, int n) {
        List<Weakness> all = scheme.equals(Round.OLD) ? OLD : NEW;
        return all.get(n % all.size());
    }
}
