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
    void a_confinement_that_cannot_be_read_confines_to_nothing() {
        assertThat(granted(Map.of("roles", "officer"))).containsExactly("ROLE_officer");
        for (Object unreadable : List.of("", List.of(), List.of(" "), List.of(7), Map.of("a", "b")))
            assertThat(granted(Map.of("roles", "officer", "provinces", unreadable)))
                    .containsExactly("ROLE_officer", "PROVINCE_-");
        assertThat(granted(Map.of("roles", "officer", "estates", 7)))
                .containsExactly("ROLE_officer", "ESTATE_-");
    }

    @Test
    void the_role_of_a_firm_needs_the_firm() {
        assertThat(granted(Map.of("roles", List.of("firm", "officer"), "firm", " ")))
                .containsExactly("ROLE_officer");
        assertThat(granted(Map.of("roles", "firm"))).isEmpty();
    }

    @Test
    void every_role_has_a_demo_account_and_three_more_sit_in_the_working_group_and_one_in_kerman() {
        List<DemoAccount> accounts = DemoAccount.all("f-1");
        assertThat(accounts)
                .extracting(DemoAccount::role)
                .containsAll(Authorities.ROLES)
                .hasSize(Authorities.ROLES.size() + 4);
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
