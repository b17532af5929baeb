package rosukh.app.checks;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.evidence.check.LogCheck.Verified;
import rosukh.query.audit.checks.LogCheckReport;
import tools.jackson.databind.json.JsonMapper;

/// What checks came to, in `log_checks`: the last report, how far the last valid one came, and
/// which nights some node has taken on.
@Component
class CheckReports {

    private static final String LAST = "last";
    private static final String VALID = "valid";
    private static final String NIGHT = "night-";
    private static final String REPORT = "report";
    private static final int NIGHTS_KEPT = 30;

    private final MongoCollection<Document> checks;

    CheckReports(MongoDatabase mongo) {
        checks = mongo.getCollection("log_checks");
    }

    Optional<LogCheckReport> last() {
        return Optional.ofNullable(checks.find(Filters.eq(LAST)).first())
                .map(it ->
                        JsonMapper.shared().readValue(it.getString(REPORT), LogCheckReport.class));
    }

    /// Where the last valid check ended.
    Verified verified() {
        Document valid = checks.find(Filters.eq(VALID)).first();
        return valid == null
                ? Verified.NOTHING
                : new Verified(valid.getLong("size"), valid.getString("root"));
    }

    /// @param reached where it ended, if it found nothing
    void keep(LogCheckReport report, Optional<Verified> reached) {
        put(
                new Document("_id", LAST)
                        .append(REPORT, JsonMapper.shared().writeValueAsString(report)));
        reached.ifPresent(it ->
                put(
                        new Document("_id", VALID)
                                .append("size", it.size())
                                .append("root", it.root())));
    }

    private void put(Document document) {
        checks.replaceOne(
                Filters.eq(document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    /// Whether this node is the first to take on a night.
    boolean takeNight(LocalDate night, Instant now) {
        try {
            checks.insertOne(new Document("_id", NIGHT + night).append("at", now.toString()));
        } catch (DuplicateKeyException taken) {
            return false;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
            return false;
        }
        checks.deleteMany(
                Filters.and(
                        Filters.gte("_id", NIGHT),
                        Filters.lt("_id", NIGHT + night.minusDays(NIGHTS_KEPT))));
        return true;
    }
}
