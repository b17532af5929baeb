package rosukh.events.sessions;

/// Why a member keeps out of an item.
public enum RecusalGround {
    /// The member or its body helped the firm.
    HELPED,
    /// The member or its body assessed the firm.
    ASSESSED,
    /// A relation by blood, marriage or property.
    KIN,
    /// Something else, said in words.
    OTHER
}
