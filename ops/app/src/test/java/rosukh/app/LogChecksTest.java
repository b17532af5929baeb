package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Checks of the log and bundles of it, as the API gives them.
class LogChecksTest extends Whole {

    private static final String CHECKS = "/api/v1/log/checks";
    private static final String BUNDLES = "/api/v1/log/bundles";

    @Test
    void are_for_auditors_and_operators_and_bundles_for_auditors_alone() {
        for (String account : new String[] {"officer", "committee", "firm", "manager"}) {
            assertThat(http().as(account).post(CHECKS, Map.of()).status()).isEqualTo(403);
            assertThat(http().as(account).get(CHECKS + "/last").status()).isEqualTo(403);
            assertThat(http().as(account).get(BUNDLES).status()).isEqualTo(403);
        }
        assertThat(http().as("operator").get(BUNDLES).status()).isEqualTo(403);
    }
}
