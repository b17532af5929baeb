package rosukh.app.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who issues certificates, as it is printed on them. The demo has values of its own; an
/// installation that prints certificates must say all four.
///
/// @param nameFa name in Persian
/// @param nameEn name in English
/// @param address one line, in Persian
/// @param signatory title of the person who signs, in Persian
@ConfigurationProperties("rosukh.issuer")
record BodyProperties(
        @Nullable String nameFa,
        @Nullable String nameEn,
        @Nullable String address,
        @Nullable String signatory) {}
