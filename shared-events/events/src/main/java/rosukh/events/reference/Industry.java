package rosukh.events.reference;

import java.util.List;
import rosukh.events.values.Label;

/// An industry group with the ISIC Rev. 4 divisions that belong to it.
///
/// @param code for example `METAL`
public record Industry(String code, Label name, List<Integer> isicDivisions) {

    public Industry {
        isicDivisions = List.copyOf(isicDivisions);
    }
}
