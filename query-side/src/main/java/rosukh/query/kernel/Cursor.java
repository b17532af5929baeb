package rosukh.query.kernel;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;

/// Where a page ends, as the opaque text of `after`: the last row's sort value and id.
public record Cursor(String text) {

    static Cursor at(BsonDocument row, Sort sort) {
        BsonDocument place =
                new BsonDocument("s", new BsonString(sort.component()))
                        .append("v", row.get(sort.component()))
                        .append("i", row.get("_id"));
        byte[] json = place.toJson().getBytes(StandardCharsets.UTF_8);
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(json));
    }

    /// What a request gave as `after`; null for no or an empty text.
    public static @Nullable Cursor of(@Nullable String after) {
        return after == null || after.isBlank() ? null : new Cursor(after);
    }

    Bson beyond(Sort sort) {
        BsonDocument place = read();
        if (!sort.component().equals(place.getString("s").getValue())) throw invalid();
        String component = sort.component();
        BsonValue value = place.get("v");
        BsonValue id = place.get("i");
        return sort.descending()
                ? Filters.or(
                        Filters.lt(component, value),
                        Filters.and(Filters.eq(component, value), Filters.lt("_id", id)))
                : Filters.or(
                        Filters.gt(component, value),
                        Filters.and(Filters.eq(component, value), Filters.gt("_id", id)));
    }

    private BsonDocument read() {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            BsonDocument place = BsonDocument.parse(new String(json, StandardCharsets.UTF_8));
            if (place.isString("s") && place.containsKey("v") && place.isString("i")) return place;
            throw invalid();
        } catch (IllegalArgumentException
                | JsonParseException
                | BsonInvalidOperationException broken) {
            throw invalid();
        }
    }

    private static ApiProblem invalid() {
        return ApiProblem.badParameter(
                "after", "CURSOR_INVALID", "Take `after` from `next` of the page before.");
    }

    @Override
    public String toString() {
        return text;
    }
}
