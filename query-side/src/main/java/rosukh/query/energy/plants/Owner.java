package rosukh.query.energy.plants;

/// A firm of the register, kept here because a slice reads no other slice's view.
public record Owner(String firmId, String name) {}
