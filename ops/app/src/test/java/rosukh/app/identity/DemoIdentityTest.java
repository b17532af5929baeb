package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import rosukh.app.StartRefused;

class DemoIdentityTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void a_database_is_not_opened_to_everybody_by_a_start_without_settings() {
        environment.setProperty("spring.mongodb.uri", "mongodb://db1/rosukh");
        assertThatThrownBy(() -> DemoIdentity.check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("A database is named but no profile");
    }

    @Test
    void who_says_demo_gets_it() {
        environment.setProperty("spring.mongodb.uri", "mongodb://db1/rosukh");
        environment.setActiveProfiles("demo");
        assertThatCode(() -> DemoIdentity.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void without_a_database_of_ones_own_no_profile_needs_to_be_named() {
        assertThatCode(() -> DemoIdentity.check(environment)).doesNotThrowAnyException();
    }
}
