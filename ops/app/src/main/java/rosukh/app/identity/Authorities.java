package rosukh.app.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The one place where what an identity provider says becomes what the product grants, alike for
/// tokens, external logins and demo accounts. Unknown roles grant nothing, a confinement that
/// cannot be read confines to nothing, and the role of a firm needs the firm.
public final class Authorities {

    /// The roles of the product.
    public static final List<String> ROLES =
            List.of(
                    "officer",
                    "broker",
                    "assessor",
                    "committee",
                    "firm",
                    "auditor",
                    "manager",
                    "operator");

    static final String ROLES_CLAIM = "roles";
    static final String PROVINCES_CLAIM = "provinces";
    static final String ESTATES_CLAIM = "estates";
    static final String FIRM_CLAIM = "firm";
    static final String ORGANISATION_CLAIM = "organisation";

    /// The key of no province and no estate.
    private static final String NOWHERE = "-";

    private Authorities() {}

    /// What the claims of a token or a login grant. Keycloak's `realm_access.roles` is read too.
    static Collection<GrantedAuthority> of(Map<String, Object> claims) {
        List<GrantedAuthority> granted = new ArrayList<>();
        List<String> roles = new ArrayList<>(texts(claims.get(ROLES_CLAIM)));
        if (claims.get("realm_access") instanceof Map<?, ?> realm)
            roles.addAll(texts(realm.get("roles")));
        List<String> firms = texts(claims.get(FIRM_CLAIM));
        roles.stream()
                .filter(ROLES::contains)
                .filter(role -> !role.equals("firm") || !firms.isEmpty())
                .distinct()
                .forEach(r -> add(granted, "ROLE_", r));
        confinement(claims, PROVINCES_CLAIM).forEach(p -> add(granted, "PROVINCE_", p));
        confinement(claims, ESTATES_CLAIM).forEach(e -> add(granted, "ESTATE_", e));
        firms.forEach(f -> add(granted, "FIRM_", f));
        texts(claims.get(ORGANISATION_CLAIM)).forEach(o -> add(granted, "ORG_", o));
        return granted;
    }

    private static void add(List<GrantedAuthority> granted, String prefix, String value) {
        granted.add(new SimpleGrantedAuthority(prefix + value));
    }

    /// Without the claim everywhere.
    private static List<String> confinement(Map<String, Object> claims, String claim) {
        List<String> keys = texts(claims.get(claim));
        return claims.get(claim) != null && keys.isEmpty() ? List.of(NOWHERE) : keys;
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String text -> text.isBlank() ? List.of() : List.of(text);
            case Collection<?> many ->
                    many.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .filter(text -> !text.isBlank())
                            .toList();
            default -> List.of();
        };
    }
}
