package rosukh.command.kernel.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Reach;

/// The person or client behind the request, read from the authorities of the security context:
/// `ROLE_officer`, `PROVINCE_KRM`, `ESTATE_KRM-P01`, `FIRM_<firm>`, `ORG_<organisation>`.
final class Caller {

    private final Authentication authentication;

    private Caller(Authentication authentication) {
        this.authentication = authentication;
    }

    static Caller current() {
        return signedIn()
                .orElseThrow(() ->
                        new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /// Empty for who looks at what is open to everybody.
    static Optional<Caller> signedIn() {
        Authentication found = SecurityContextHolder.getContext().getAuthentication();
        return found == null
                        || !found.isAuthenticated()
                        || found instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(new Caller(found));
    }

    String account() {
        return authentication.getName();
    }

    /// Key of the body the person acts for; empty where none is told.
    String organisation() {
        return first("ORG_").orElse("");
    }

    /// The first of `allowed` that the caller has: the role used for the command.
    Optional<String> roleAmong(List<String> allowed) {
        return allowed.stream().filter(roles()::contains).findFirst();
    }

    Set<String> roles() {
        return all("ROLE_");
    }

    Actor inRole(String role) {
        return new Actor(
                account(),
                role,
                organisation(),
                recognisedBy(),
                null,
                new Reach(all("PROVINCE_"), all("ESTATE_"), first("FIRM_").orElse(null)));
    }

    /// Spring Security names each factor (`FACTOR_PASSWORD`, `FACTOR_BEARER`); where it does not,
    /// the kind of token says it.
    private String recognisedBy() {
        Set<String> factors = all("FACTOR_");
        String kind = authentication.getClass().getSimpleName();
        if (!factors.isEmpty())
            return factors.stream()
                    .map(factor -> factor.toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining("+"));
        if (kind.startsWith("Jwt") || kind.startsWith("Bearer")) return "bearer";
        return kind.startsWith("UsernamePassword") ? "password" : "other";
    }

    private Optional<String> first(String prefix) {
        return starting(prefix).sorted().findFirst();
    }

    private Set<String> all(String prefix) {
        return starting(prefix).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> starting(String prefix) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()));
    }
}
