package rosukh.app.issuer;

import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.app.StartRefused;
import rosukh.query.certificates.IssuingBody;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.kernel.http.AddressLimit;

/// What outsiders get to see beside the credential: the body on the paper, and how often they may
/// ask about it.
@Configuration(proxyBeanMethods = false)
class Verifying {

    @Bean
    AddressLimit verificationLimit(VerificationProperties properties) {
        if (properties.limit() < 1 || properties.addresses() < 1)
            throw new StartRefused(
                    "rosukh.verification.limit and rosukh.verification.addresses are below 1.",
                    "Say how many verifications a minute one address may ask for, such as 60.");
        return new AddressLimit(
                properties.limit(), properties.addresses(), TimeMeter.SYSTEM_NANOTIME);
    }

    /// None where no certificates are printed.
    @Bean
    @Nullable IssuingBody issuingBody(@Nullable PublicAddress address, BodyProperties properties) {
        if (address == null) return null;
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("rosukh.issuer.name-fa", properties.nameFa());
        said.put("rosukh.issuer.name-en", properties.nameEn());
        said.put("rosukh.issuer.address", properties.address());
        said.put("rosukh.issuer.signatory", properties.signatory());
        List<String> missing =
                said.entrySet().stream()
                        .filter(each -> each.getValue() == null || each.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .toList();
        if (!missing.isEmpty())
            throw new StartRefused(
                    "Certificates are printed here, but not who issues them.",
                    "Set " + String.join(", ", missing) + ".");
        return new IssuingBody(
                Objects.requireNonNull(properties.nameFa()),
                Objects.requireNonNull(properties.nameEn()),
                Objects.requireNonNull(properties.address()),
                Objects.requireNonNull(properties.signatory()));
    }
}
