package rosukh.app.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The one place where what an identity provider says becomes what the product grants, alike for
/// tokens, external logins and demo accounts. Unknown roles grant nothing.
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

    private Authorities() {}

    /// What the claims of a token or a login grant. Keycloak's `realm_access.roles` is read too.
    static Collection<GrantedAuthority> of(Map<String, Object> claims) {
        List<GrantedAuthority> granted = new ArrayList<>();
        List<String> roles = new ArrayList<>(texts(claims.get(ROLES_CLAIM)));
        if (claims.get("realm_access") instanceof Map<?, ?> realm)
            roles.addAll(texts(realm.get("roles")));
        roles.stream().filter(ROLES::contains).distinct().forEach(r -> add(granted, "ROLE_", r));
        texts(claims.get(PROVINCES_CLAIM)).forEach(p -> add(granted, "PROVINCE_", p));
        texts(claims.get(ESTATES_CLAIM)).forEach(e -> add(granted, "ESTATE_", e));
        texts(claims.get(FIRM_CLAIM)).forEach(f -> add(granted, "FIRM_", f));
        texts(claims.get(ORGANISATION_CLAIM)).forEach(o -> add(granted, "ORG_", o));
        return granted;
    }

    private static void add(List<GrantedAuthority> granted, String prefix, String value) {
        granted.add(new SimpleGrantedAuthority(prefix + value));
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String text -> text.isBlank() ? List.of() : List.of(text);
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of();
        };
    }
}
