package rosukh.events.reference;

import java.time.LocalDate;

/// How long a file of a case is kept after the case is over, by what it is. Schemes do not say;
/// until they do, this table holds. It is an assumption of this product and no law: ten years are
/// what the Commercial Code asks of books, the shorter times keep personal data and trade secrets
/// no longer than a renewal needs them.
public enum Retention {
    /// Extracts of public registers, licences, patents.
    REGISTER(10),
    /// Books, returns, invoices and plans with figures.
    FINANCIAL(10),
    /// Drawings, pictures and lists of equipment: secrets of the firm's trade.
    TECHNICAL(5),
    /// Lists of persons.
    STAFF(3),
    /// What this table does not name.
    OTHER(10);

    private final int years;

    Retention(int years) {
        this.years = years;
    }

    /// The class of a document, by the code of the scheme's evidence item.
    public static Retention of(String requirement) {
        return switch (requirement) {
            case "OFFICIAL_GAZETTE", "OPERATING_LICENCE", "PATENT" -> REGISTER;
            case "TAX_RETURN", "TRIAL_BALANCE", "SALES_INVOICES", "GROWTH_PLAN" -> FINANCIAL;
            case "TECHNICAL_FILE", "PROTOTYPE_MEDIA", "EQUIPMENT_LIST" -> TECHNICAL;
            case "INSURANCE_LIST", "ORG_CHART" -> STAFF;
            default -> OTHER;
        };
    }

    /// Full years after the end of the case.
    public int years() {
        return years;
    }

    /// The last day on which a file is kept.
    ///
    /// @param caseEnd the last day of the certificate, or the day a case without one ended
    public LocalDate until(LocalDate caseEnd) {
        return caseEnd.plusYears(years);
    }
}
