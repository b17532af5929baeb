package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The documents of a case: which ones its scheme asks for, how old they are, and their files.
final class Documents {

    private static final long NOPA_LIMIT = 50_000_000_000L;
    private static final int AGE_SPREAD = 20;

    private Documents() {}

    /// So many cases have one whose first tax return was replaced.
    private static final int ONE_IN = 5;

    /// @param key names it in its case
    record Document(String key, String requirement, LocalDate issuedOn, Paper paper) {}

    static List<Document> of(PlannedCase planned) {
        var documents = new ArrayList<Document>();
        for (String requirement : requirements(planned)) {
            if (requirement.equals("TAX_RETURN") && replaces(planned))
                documents.add(document(planned, requirement, requirement + "-draft"));
            documents.add(document(planned, requirement, requirement));
        }
        return documents;
    }

    private static List<String> requirements(PlannedCase planned) {
        var codes = new ArrayList<>(List.of("OFFICIAL_GAZETTE", "INSURANCE_LIST"));
        if (planned.scheme().equals(Round.OLD)) {
            if ("true".equals(planned.facts().get("hasTaxReturn"))) codes.add("TAX_RETURN");
            codes.add("TECHNICAL_FILE");
            return codes;
        }
        codes.addAll(List.of("TAX_RETURN", "TRIAL_BALANCE", "PROTOTYPE_MEDIA", "ORG_CHART"));
        if (Long.parseLong(planned.facts().getOrDefault("operatingRevenueRial", "0"))
                > NOPA_LIMIT) {
            codes.add("SALES_INVOICES");
            if (planned.aimedClass().equals("NOAVAR")) codes.add("GROWTH_PLAN");
        }
        codes.add("TECHNICAL_FILE");
        return codes;
    }

    private static boolean replaces(PlannedCase planned) {
        return Math.floorMod(planned.caseId().hashCode(), ONE_IN) == 0;
    }

    private static Document document(PlannedCase planned, String requirement, String key) {
        int age = 10 + (planned.caseId() + requirement).hashCode() % AGE_SPREAD;
        LocalDate issuedOn = OfficeDays.minus(planned.dates().declared(), Math.max(5, age));
        String id = "e-" + planned.caseId() + "-" + key;
        String text = key + " of " + planned.firm().legalId();
        Paper paper =
                requirement.equals("PROTOTYPE_MEDIA")
                        ? new Paper(id, requirement + ".png", "image/png", Papers.png(text))
                        : new Paper(
                                id,
                                key + ".pdf",
                                "application/pdf",
                                Papers.pdf(
                                        List.of(
                                                "Rosukh demonstration document",
                                                "Kind: " + key,
                                                "Legal ID: " + planned.firm().legalId(),
                                                "Case: " + planned.caseId(),
                                                "Issued on: " + issuedOn)));
        return new Document(key, requirement, issuedOn, paper);
    }
}
