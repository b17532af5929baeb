package rosukh.query.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A page's text is the same each time it tells the same.
@ViewTest
class BrowserTest {

    @Autowired private MockMvc mvc;

    @Test
    void what_is_drawn_by_lot_is_left_out() throws Exception {
        assertThat(Browser.officer(mvc).en("/firms/new"))
                .contains("name=\"key\" value=\"drawn\"", "name=\"_csrf\" value=\"drawn\"")
                .doesNotContainPattern("name=\"(?:_csrf|key)\" value=\"(?!drawn\")");
    }
}
