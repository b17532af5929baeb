package rosukh.query.kernel;

import com.mongodb.client.model.Filters;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who reads, and how far they may see.
///
/// @param account empty for somebody who is not signed in
/// @param provinces keys of the provinces in reach; with `estates` empty too: everywhere
/// @param firmId the one firm somebody of a firm belongs to
public record Reader(
        String account,
        Set<Role> roles,
        Set<String> provinces,
        Set<String> estates,
        @Nullable String firmId,
        String organisation) {

    /// The roles of the product, in the order of the path.
    public enum Role {
        OFFICER,
        BROKER,
        FIRM,
        ASSESSOR,
        COMMITTEE,
        MANAGER,
        AUDITOR,
        OPERATOR;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whoever the current request was authenticated as.
    public static Reader current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken)
            return new Reader("", Set.of(), Set.of(), Set.of(), null, "");
        List<String> granted =
                who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        return new Reader(
                who.getName(),
                roles(granted),
                tails("PROVINCE_", granted),
                tails("ESTATE_", granted),
                tails("FIRM_", granted).stream().findFirst().orElse(null),
                tails("ORG_", granted).stream().findFirst().orElse(""));
    }

    public boolean known() {
        return !account.isEmpty();
    }

    public boolean has(Role... any) {
        for (Role role : any) if (roles.contains(role)) return true;
        return false;
    }

    /// For templates: `ui.reader.may('officer', 'broker')`.
    public boolean may(String... any) {
        for (String role : any) if (has(Role.valueOf(role.toUpperCase(Locale.ROOT)))) return true;
        return false;
    }

    /// Somebody who only belongs to a firm sees that firm alone.
    public boolean onlyOwnFirm() {
        return roles.equals(Set.of(Role.FIRM));
    }

    public boolean sees(String ofFirm, @Nullable String province, @Nullable String estate) {
        if (roles.isEmpty()) return false;
        if (onlyOwnFirm()) return ofFirm.equals(firmId);
        if (provinces.isEmpty() && estates.isEmpty()) return true;
        return (province != null && provinces.contains(province))
                || (estate != null && estates.contains(estate));
    }

    /// The same as a filter over a view's components of these names.
    public Bson reach(String firm, String province, String estate) {
        if (roles.isEmpty() || (onlyOwnFirm() && firmId == null))
            return Filters.in("_id", List.of());
        if (onlyOwnFirm()) return Filters.eq(firm, firmId);
        if (provinces.isEmpty() && estates.isEmpty()) return new Document();
        return Filters.or(Filters.in(province, provinces), Filters.in(estate, estates));
    }

    private static Set<Role> roles(List<String> granted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : tails("ROLE_", granted))
            for (Role role : Role.values()) if (role.key().equals(name)) roles.add(role);
        return roles;
    }

    private static Set<String> tails(String prefix, List<String> granted) {
        Set<String> tails = new LinkedHashSet<>();
        for (String authority : granted)
            if (authority.startsWith(prefix)) tails.add(authority.substring(prefix.length()));
        return tails;
    }
}
