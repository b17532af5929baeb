package rosukh.events.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a firm can supply, and from where.
///
/// @param description in words; relevance is searched in it, in the tags and in the products
/// @param isicClasses ISIC Rev. 4 classes of four digits
/// @param tags product tags, folded and sorted
/// @param kbProducts codes of products in the public list of knowledge-based ones
/// @param ownerGroup key of the group of owners; null if it belongs to none
/// @param latitude in ten-thousandths of a degree north
/// @param longitude in ten-thousandths of a degree east
public record Profile(
        String description,
        List<String> isicClasses,
        List<String> tags,
        List<String> kbProducts,
        @Nullable String ownerGroup,
        int latitude,
        int longitude) {

    public Profile {
        isicClasses = List.copyOf(isicClasses);
        tags = List.copyOf(tags);
        kbProducts = List.copyOf(kbProducts);
    }
}
