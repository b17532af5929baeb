package rosukh.app.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// Remembers for a minute which tokens were found genuine: reading one and checking its signature
/// is a tenth of what a request costs, and a client sends the same one for an hour. Whether it has
/// expired is asked every time; a key that its provider withdraws counts for a minute more.
final class RecentTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Cache<String, Jwt> genuine =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(TOKENS).build();

    RecentTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = genuine.getIfPresent(token);
        if (known != null && !times.validate(known).hasErrors()) return known;
        Jwt decoded = decoder.decode(token);
        genuine.put(token, decoded);
        return decoded;
    }
}
