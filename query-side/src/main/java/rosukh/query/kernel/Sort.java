package rosukh.query.kernel;

import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;

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

    Bson toBson() {
        return descending ? Sorts.descending(component, "_id") : Sorts.ascending(component, "_id");
    }
}
