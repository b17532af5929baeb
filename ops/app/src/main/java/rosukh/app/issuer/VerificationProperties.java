package rosukh.app.issuer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often outsiders may ask.
///
/// @param limit verifications a minute for each client address, from 1
/// @param addresses how many addresses are remembered at most
@ConfigurationProperties("rosukh.verification")
record VerificationProperties(
        @DefaultValue("60") int limit, @DefaultValue("100000") int addresses) {}
