package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The parts of an application that are uploads or many alike.
final class Evidences {

    static final List<String> REQUIRED =
            List.of(
                    "OFFICIAL_GAZETTE",
                    "TAX_RETURN",
                    "TRIAL_BALANCE",
                    "INSURANCE_LIST",
                    "TECHNICAL_FILE",
                    "PROTOTYPE_MEDIA",
                    "ORG_CHART");
    private static final Map<String, List<String>> REST =
            Map.of(
                    "P2", List.of("p1", "rdDesign", "PRODUCT"),
                    "P3", List.of("p1", "stage", "PROTOTYPE"),
                    "operatingRevenueRial", List.of("", "operatingRevenueRial", "42000000000"),
                    "totalSalesRial", List.of("", "totalSalesRial", "42000000000"),
                    "kbSalesRial", List.of("", "kbSalesRial", "21000000000"),
                    "insuredStaff", List.of("", "insuredStaff", "9"));

    private Evidences() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n% "
                        + text
                        + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Attaches a document for each requirement.
    ///
    /// @return the version of the case afterwards
    static long attachAll(Api api, String caseId, long version) {
        long seen = version;
        for (String requirement : REQUIRED) {
            seen = attach(api, caseId, requirement, seen);
        }
        return seen;
    }

    private static long attach(Api api, String caseId, String requirement, long version) {
        String boundary = "part-" + UUID.randomUUID();
        String head =
                part(boundary, "requirement", requirement)
                        + part(boundary, "issuedOn", LocalDate.now().minusDays(20).toString())
                        + "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + requirement
                        + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        Api.Answer answer =
                api.send(
                        api.authorised("broker", "/api/v1/cases/" + caseId + "/evidence")
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("If-Match", "\"" + version + "\"")
                                .POST(
                                        BodyPublishers.ofByteArrays(
                                                List.of(
                                                        head.getBytes(StandardCharsets.UTF_8),
                                                        pdf(requirement + caseId),
                                                        ("\r\n--" + boundary + "--\r\n")
                                                                .getBytes(
                                                                        StandardCharsets
                                                                                .US_ASCII))))
                                .build());
        assertThat(answer.status()).as(requirement + " " + answer.body()).isEqualTo(200);
        return answer.number("version");
    }

    private static String part(String boundary, String name, String value) {
        return "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    /// Judges all criteria but the first.
    ///
    /// @return the version of the case afterwards
    static long judgeTheRest(Api api, String caseId, long version) {
        long seen = version;
        for (Map.Entry<String, List<String>> each : REST.entrySet()) {
            List<String> found = each.getValue();
            Api.Answer answer =
                    api.post(
                            "assessor",
                            "/api/v1/cases/" + caseId + "/criterion-assessments",
                            Map.of(
                                    "criterion",
                                    each.getKey(),
                                    "subject",
                                    found.get(0),
                                    "finding",
                                    Map.of("field", found.get(1), "values", List.of(found.get(2))),
                                    "remark",
                                    "seen"),
                            seen);
            assertThat(answer.status()).as(each + " " + answer.body()).isEqualTo(200);
            seen = answer.number("version");
        }
        return seen;
    }
}
