package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

class AuthoritiesTest {

    @Test
    void claims_become_roles_reach_firm_and_organisation() {
        assertThat(
                        granted(
                                Map.of(
                                        "roles", List.of("officer", "auditor"),
                                        "provinces", List.of("KRM"),
                                        "estates", List.of("KRM-P01"),
                                        "firm", "f-1",
                                        "organisation", "company-krm")))
                .containsExactlyInAnyOrder(
                        "ROLE_officer",
                        "ROLE_auditor",
                        "PROVINCE_KRM",
                        "ESTATE_KRM-P01",
                        "FIRM_f-1",
                        "ORG_company-krm");
    }

    @Test
    void roles_of_a_keycloak_realm_count_too() {
        assertThat(granted(Map.of("realm_access", Map.of("roles", List.of("committee")))))
                .containsExactly("ROLE_committee");
    }

    @Test
    void a_role_the_product_does_not_know_grants_nothing() {
        assertThat(granted(Map.of("roles", List.of("admin", "offline_access")))).isEmpty();
    }

    @Test
    void claims_of_an_unexpected_shape_grant_nothing() {
        assertThat(granted(Map.of("roles", 7, "firm", "", "realm_access", "x"))).isEmpty();
    }

    @Test
    void every_role_has_a_demo_account_and_one_officer_is_bound_to_kerman() {
        List<DemoAccount> accounts = DemoAccount.all("f-1");
        assertThat(accounts)
                .extracting(DemoAccount::role)
                .containsAll(Authorities.ROLES)
                .hasSize(Authorities.ROLES.size() + 1);
        assertThat(accounts)
                .filteredOn(account -> account.name().equals("officer-kerman"))
                .flatExtracting(account -> granted(account.claims()))
                .contains("ROLE_officer", "PROVINCE_KRM");
        assertThat(accounts)
                .filteredOn(account -> account.name().equals("firm"))
                .flatExtracting(account -> granted(account.claims()))
                .contains("ROLE_firm", "FIRM_f-1");
    }

    private static Collection<String> granted(Map<String, Object> claims) {
        return Authorities.of(claims).stream().map(GrantedAuthority::getAuthority).toList();
    }
}
