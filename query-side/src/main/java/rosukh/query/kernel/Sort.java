package rosukh.query.kernel;

import com.mongodb.client.model.Sorts;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;

/// The order of a list: one component of the view, then its id, both the same way.
public record Sort(String component, boolean descending) {

    public static Sort by(String component) {
        return new Sort(component, false);
    }

    public static Sort newest(String component) {
        return new Sort(component, true);
    }

    public Sort reversed() {
        return new Sort(component, !descending);
    }

    /// What a request gave as `sort`: a component, with `-` before it for the other way round.
    ///
    /// @param allowed the components a list can be sorted by
    public static Sort of(@Nullable String text, Sort otherwise, Set<String> allowed) {
        if (text == null || text.isBlank()) return otherwise;
        boolean descending = text.startsWith("-");
        String component = descending ? text.substring(1) : text;
        if (!allowed.contains(component))
            throw ApiProblem.badParameter(
                    "sort", "PARAMETER_INVALID", "The list cannot be sorted by `" + text + "`.");
        return new Sort(component, descending);
    }

    /// The address part a column's heading leads to: its own order, or the other way round.
    public String next(String column) {
        return component.equals(column) && !descending ? "-" + column : column;
    }

    /// The column's `aria-sort`; null for none.
    public @Nullable String aria(String column) {
        if (!component.equals(column)) return null;
        return descending ? "descending" : "ascending";
    }

    /// The index that keeps a view in this order, among equals too, either way round.
    public String index() {
        return component + ",_id";
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + component;
    }

    Bson toBson() {
        return descending ? Sorts.descending(component, "_id") : Sorts.ascending(component, "_id");
    }
}
