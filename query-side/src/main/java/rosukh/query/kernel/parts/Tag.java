package rosukh.query.kernel.parts;

/// A short status in words and a tone.
public record Tag(Tone tone, String text) {}
