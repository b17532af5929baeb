package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RecentTokensTest {

    private final AtomicInteger decoded = new AtomicInteger();

    @Test
    void a_genuine_token_is_decoded_once() {
        RecentTokens tokens = tokens(Instant.now().plusSeconds(3600));
        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        assertThat(decoded).hasValue(1);
        tokens.decode("b");
        assertThat(decoded).hasValue(2);
    }

    @Test
    void one_that_has_expired_since_is_judged_anew() {
        RecentTokens tokens = tokens(Instant.now().minusSeconds(3600));
        tokens.decode("a");
        tokens.decode("a");
        assertThat(decoded).hasValue(2);
    }

    @Test
    void one_that_is_refused_is_not_remembered() {
        RecentTokens tokens =
                new RecentTokens(token -> {
                    decoded.incrementAndGet();
                    throw new BadJwtException("forged");
                });
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(decoded).hasValue(2);
    }

    private RecentTokens tokens(Instant expires) {
        return new RecentTokens(token -> {
            decoded.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject("omid")
                    .issuedAt(expires.minusSeconds(3600))
                    .expiresAt(expires)
                    .build();
        });
    }
}
