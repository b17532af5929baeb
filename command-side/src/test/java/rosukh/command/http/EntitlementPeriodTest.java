package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;

class EntitlementPeriodTest extends EdgeTest {

    private static final String PATH = "/api/v1/certificates/KB-1405-000001/entitlements";

    @Test
    void begins_on_the_day_of_the_command_and_ends_with_the_certificate_unless_given()
            throws Exception {
        perform(command(PATH, body("")), "officer").andExpect(status().isOk());
        RecordEntitlement sent = (RecordEntitlement) commands.only().command();
        assertThat(sent.begins()).isEqualTo(sent.on()).isEqualTo(today());
        assertThat(sent.ends()).isNull();
    }

    @Test
    void may_lie_in_the_future_within_the_calendar() throws Exception {
        perform(
                        command(
                                PATH,
                                body(
                                        ", \"period\": {\"from\": \"2050-01-01\", \"to\":"
                                                + " \"2051-01-01\"}")),
                        "officer")
                .andExpect(status().isOk());
        RecordEntitlement sent = (RecordEntitlement) commands.only().command();
        assertThat(sent.begins()).isEqualTo(LocalDate.of(2050, 1, 1));
        assertThat(sent.ends()).isEqualTo(LocalDate.of(2051, 1, 1));
        for (String end : new String[] {"from", "to"})
            perform(
                            command(PATH, body(", \"period\": {\"" + end + "\": \"2099-01-01\"}")),
                            "officer")
                    .andExpect(jsonPath("$.code").value("DATE_OUT_OF_RANGE"))
                    .andExpect(jsonPath("$.violations[0].field").value("period." + end));
    }

    private static String body(String more) {
        return "{\"kind\": \"TAX\", \"grantedBy\": \"tax-office\", \"reference\": \"7\""
                + more
                + "}";
    }
}
