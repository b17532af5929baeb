package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void the_more_exact_path_comes_first_wherever_its_line_stands() {
        Endpoints endpoints =
                Endpoints.parse("GET /firms/{id} everyone\nGET /firms/new officer # to register");
        assertThat(endpoints.lines())
                .extracting(line -> line.path().getPatternString())
                .containsExactly("/firms/new", "/firms/{id}");
        assertThat(endpoints.lines().getFirst().roles()).containsExactly("officer");
        assertThat(endpoints.lines().getLast().roles()).isEqualTo(Authorities.ROLES);
    }

    @Test
    void a_role_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> Endpoints.parse("GET /firms admin"))
                .hasMessageContaining("nobody is called admin");
    }

    @Test
    void it_knows_which_methods_a_path_answers_to() {
        Endpoints endpoints = Endpoints.parse("GET /firms everyone\nPOST /firms officer");
        assertThat(endpoints.methodsOf("/firms")).containsExactly("GET", "POST");
        assertThat(endpoints.methodsOf("/nothing")).isEmpty();
    }
}
