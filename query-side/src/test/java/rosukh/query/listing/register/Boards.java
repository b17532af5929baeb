package rosukh.query.listing.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingEvent.ApplicationLodged;
import rosukh.events.listing.ListingEvent.CandidateTakenUp;
import rosukh.events.listing.ListingEvent.FactsRecorded;
import rosukh.events.listing.ListingEvent.FactsVerified;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingRulesEvent.ListingRulesDrafted;
import rosukh.events.listing.ListingRulesEvent.ListingRulesPublished;
import rosukh.events.listing.Reference;
import rosukh.events.rules.CanonicalJson;
import rosukh.query.harness.Log;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Firms on their way to the boards of the data file, as their events leave them.
record Boards(Log log) {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final String SHA = "a".repeat(64);
    static final Reference REFERENCE = new Reference("F-1405-12", DAY, SHA);
    static final String GROWTH = "NOAFARIN_GROWTH";
    static final String KB = "NOAFARIN_KB";

    /// The rules of the data file in force; answers their hash.
    String rules() {
        String document;
        try {
            document =
                    CanonicalJson.write(
                            new JsonMapper()
                                    .readValue(
                                            Files.readString(
                                                    Path.of(
                                                            "src/test/resources/listing/farabourse.json")),
                                            new TypeReference<Map<String, Object>>() {}));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        String sha256 = CanonicalJson.sha256(document);
        log.append(
                new ListingRulesDrafted(1, sha256, document, "dara", DAY),
                new ListingRulesPublished(1, sha256, DAY, "mina", DAY));
        return sha256;
    }

    void firm(String id, String name) {
        log.append(
                new FirmRegistered(id, "1" + id, name, "METAL", 25, "SMALL", DAY),
                new PlaceOfWorkRecorded(id, "KRM-P01", "KRM", DAY));
    }

    void certified(String id) {
        log.append(
                new CertificateIssued(id + ".1", "KB-" + id, "NOPA", DAY.minusYears(1), null, DAY));
    }

    void takenUp(String id, String board) {
        log.append(new CandidateTakenUp(id, 1, board, 1, SHA, "omid", DAY));
    }

    /// Taken up and verified with everything but perhaps enough capital.
    void candidate(String id, String board, long capital, String... without) {
        takenUp(id, board);
        List<Fact> facts =
                new ArrayList<>(
                        List.of(
                                new Fact("legalForm", "PUBLIC_JOINT_STOCK"),
                                new Fact("trustedAuditor", "true"),
                                new Fact("majorityConsent", "true"),
                                new Fact("article141", "false"),
                                new Fact("namedShares", "true"),
                                new Fact("adviserContract", "true"),
                                new Fact("registeredCapitalRial", String.valueOf(capital))));
        facts.removeIf(each -> List.of(without).contains(each.field()));
        log.append(
                new FactsRecorded(id, 1, 1, facts, SHA, "omid", DAY),
                new FactsVerified(id, 1, 1, "mina", DAY));
    }

    void lodged(String id, String board) {
        log.append(new ApplicationLodged(id, 1, board, REFERENCE, "omid", DAY));
    }

    void admitted(String id, String board, String certificate) {
        lodged(id, board);
        log.append(
                new FirmAdmitted(id, 1, board, 1, certificate, List.of(), REFERENCE, "mina", DAY));
    }
}
