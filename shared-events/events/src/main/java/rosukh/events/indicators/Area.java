package rosukh.events.indicators;

import rosukh.events.reference.Estate;

/// What is measured: the nation, a province or an estate.
///
/// @param key `IR`, or the key of the province or estate
public record Area(Kind kind, String key) {

    public static final Area NATION = new Area(Kind.NATION, "IR");

    /// From the whole to the part.
    public enum Kind {
        NATION,
        PROVINCE,
        ESTATE
    }

    public static Area province(String key) {
        return new Area(Kind.PROVINCE, key);
    }

    public static Area estate(String key) {
        return new Area(Kind.ESTATE, key);
    }

    public static Area of(Estate estate) {
        return estate(estate.key());
    }
}
