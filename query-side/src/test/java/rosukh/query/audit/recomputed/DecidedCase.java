package rosukh.query.audit.recomputed;

import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.scheme;
import static rosukh.query.harness.Facts.submitted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.Criterion.Subject;

/// Everything up to the recommendation of a case, each criterion judged.
final class DecidedCase {

    private static final List<String> PAPERS =
            List.of(
                    "OFFICIAL_GAZETTE",
                    "TAX_RETURN",
                    "TRIAL_BALANCE",
                    "INSURANCE_LIST",
                    "TECHNICAL_FILE",
                    "PROTOTYPE_MEDIA",
                    "ORG_CHART",
                    "SALES_INVOICES",
                    "GROWTH_PLAN");

    private DecidedCase() {}

    static List<Object> judged(String firmId, String revenue, String level) {
        List<Object> events = new ArrayList<>();
        events.add(registered(firmId, "1" + firmId, "Press " + firmId));
        events.add(opened(firmId, "KRM-P01"));
        events.addAll(prepared(firmId + ".1", revenue, level));
        return events;
    }

    static List<Object> prepared(String caseId, String revenue, String level) {
        Map<String, Answer> given = new LinkedHashMap<>();
        for (Answer each :
                List.of(
                        Answer.of("operatingRevenueRial", revenue),
                        Answer.of("totalSalesRial", revenue),
                        Answer.of("kbSalesRial", revenue),
                        Answer.of("insuredStaff", "12"))) given.put(each.field(), each);
        List<Object> events = new ArrayList<>();
        events.add(product(caseId));
        events.add(new FactsDeclared(caseId, List.copyOf(given.values()), OPENED.plusDays(32)));
        for (String paper : PAPERS)
            events.add(evidence(caseId, paper, "ab", 10, OPENED.plusDays(20)));
        events.add(submitted(caseId));
        product(caseId).answers().forEach(each -> given.put(each.field(), each));
        given.put("technologyLevel", Answer.of("technologyLevel", level));
        for (Criterion each : scheme("ir-kb-1402-02-18").criteria())
            for (String field : each.fields())
                events.add(
                        found(
                                caseId,
                                each.code(),
                                each.subject() == Subject.FIRM ? "" : "P-1",
                                given.getOrDefault(field, Answer.of(field, "12"))));
        return events;
    }
}
