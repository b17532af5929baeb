package rosukh.app.issuer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How outsiders see certificates.
///
/// @param url where they reach this installation, for example `https://certificates.example.ir`;
///   printed and signed, so it must never change; null: no paper and no credential is made
/// @param key file of the key that signs credentials, a JWK of the curve Ed25519 or a JWK set whose
///   first key signs; null: no credential is issued
@ConfigurationProperties("rosukh.certificates")
record CertificateProperties(@Nullable String url, @Nullable Path key) {}
