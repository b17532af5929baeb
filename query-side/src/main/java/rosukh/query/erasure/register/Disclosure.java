package rosukh.query.erasure.register;

import org.jspecify.annotations.Nullable;

/// A letter that carries personal data of a subject; once it is handed over, a copy lies where
/// nobody here can erase it.
///
/// @param handedOverAt moment in UTC; null while it has not left
public record Disclosure(String letterId, String subject, @Nullable String handedOverAt) {}
