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

/// Where a page ends or begins, as the opaque text of `after` or `before`: the sort value and id of
/// its last or first row.
///
/// @param back whether the page before that row is meant
public record Cursor(String text, boolean back) {

    static Cursor after(BsonDocument row, Sort sort) {
        return new Cursor(text(row, sort), false);
    }

    static Cursor before(BsonDocument row, Sort sort) {
        return new Cursor(text(row, sort), true);
    }

    private static String text(BsonDocument row, Sort sort) {
        BsonDocument place =
                new BsonDocument("s", new BsonString(sort.component()))
                        .append("v", row.get(sort.component()))
                        .append("i", row.get("_id"));
        byte[] json = place.toJson().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /// What a request gave as `after` or `before`; null for no or empty texts.
    public static @Nullable Cursor of(@Nullable String after, @Nullable String before) {
        String forward = given(after);
        String back = given(before);
        if (forward != null && back != null)
            throw ApiProblem.badParameter(
                    "before", "CURSOR_INVALID", "Give either `after` or `before`.");
        if (back != null) return new Cursor(back, true);
        return forward == null ? null : new Cursor(forward, false);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    Bson beyond(Sort sort) {
        BsonDocument place = read();
        if (!sort.component().equals(place.getString("s").getValue())) throw invalid();
        String component = sort.component();
        BsonValue value = place.get("v");
        BsonValue id = place.get("i");
        return sort.descending() != back
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
                "after", "CURSOR_INVALID", "Take it from a page's link to the next or previous.");
    }

    @Override
    public String toString() {
        return text;
    }
}
