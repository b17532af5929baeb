package rosukh.app.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/// What a login at an external identity provider grants: only what its claims say.
final class ExternalLogin {

    private ExternalLogin() {}

    static Collection<GrantedAuthority> authorities(
            Collection<? extends GrantedAuthority> ofProvider) {
        Set<GrantedAuthority> granted = new LinkedHashSet<>();
        for (GrantedAuthority authority : ofProvider) {
            if (authority instanceof OidcUserAuthority oidc) {
                granted.addAll(Authorities.of(oidc.getIdToken().getClaims()));
                if (oidc.getUserInfo() != null)
                    granted.addAll(Authorities.of(oidc.getUserInfo().getClaims()));
            } else if (authority instanceof OAuth2UserAuthority plain)
                granted.addAll(Authorities.of(plain.getAttributes()));
        }
        return granted;
    }
}
