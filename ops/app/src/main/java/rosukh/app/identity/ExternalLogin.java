package rosukh.app.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/// Signing in and out at an external identity provider.
///
/// @param provider the first that is named; people are led there without being asked
record ExternalLogin(ClientRegistrationRepository providers, ClientRegistration provider) {

    /// Null if no provider is named: then nobody signs in to pages.
    static @Nullable ExternalLogin of(@Nullable ClientRegistrationRepository providers) {
        return providers instanceof Iterable<?> named
                        && named.iterator().hasNext()
                        && named.iterator().next() instanceof ClientRegistration first
                ? new ExternalLogin(providers, first)
                : null;
    }

    /// Where somebody signs in.
    String page() {
        return "/oauth2/authorization/" + provider.getRegistrationId();
    }

    /// A sign-in that fails ends on a page that says so: sent back to the provider, whose own
    /// session may go on, it would fail again and again. Signing out ends that session too, if the
    /// provider can.
    void configure(HttpSecurity http) {
        http.oauth2Login(at ->
                at.loginPage(page())
                        .defaultSuccessUrl("/")
                        .failureHandler((_, response, _) ->
                                response.sendError(HttpServletResponse.SC_UNAUTHORIZED))
                        .userInfoEndpoint(
                                user -> user.userAuthoritiesMapper(ExternalLogin::authorities)));
        OidcClientInitiatedLogoutSuccessHandler out =
                new OidcClientInitiatedLogoutSuccessHandler(providers);
        out.setPostLogoutRedirectUri("{baseUrl}/");
        http.logout(logout -> logout.logoutSuccessHandler(out));
    }

    /// The provider's addresses that a form of ours may be redirected to, when it signs out or its
    /// session is over.
    Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        add(origins, provider.getProviderDetails().getAuthorizationUri());
        add(
                origins,
                provider.getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"));
        return origins;
    }

    private static void add(Set<String> origins, @Nullable Object address) {
        if (address == null) return;
        URI uri = URI.create(address.toString());
        origins.add(uri.getScheme() + "://" + uri.getAuthority());
    }

    /// What a login grants: only what its claims say.
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
