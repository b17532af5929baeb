package rosukh.events;

/// A value that is unique over all streams for ever, for example the legal ID of a firm. It is
/// stored with the events that declare it and checked by the same unique index, so no saga and no
/// second store is involved.
///
/// @param name what is claimed, for example `firm.legal-id`
/// @param value the claimed value
public record Claim(String name, String value) {

    public Claim {
        if (name.isBlank() || value.isBlank())
            throw new IllegalArgumentException("a claim has a name and a value");
        if (name.indexOf(':') >= 0)
            throw new IllegalArgumentException("a claim's name has no colon: " + name);
    }
}
