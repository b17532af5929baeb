package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailChoiceTest {

    private final MailChoice choice = new MailChoice();

    @Test
    void without_a_host_there_is_no_server() {
        assertThat(choice.mailServer(settings(null, "")).isSet()).isFalse();
        assertThat(choice.mailServer(settings(" ", "")).isSet()).isFalse();
    }

    @Test
    void with_a_host_and_a_sender_there_is_one() {
        assertThat(choice.mailServer(settings("localhost", "rosukh@isipo.example")).isSet())
                .isTrue();
    }

    @Test
    void a_host_without_a_sender_does_not_start() {
        for (String from : new String[] {"", "rosukh", "Rosukh <rosukh@isipo.example>"})
            assertThatThrownBy(() -> choice.mailServer(settings("localhost", from)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rosukh.mail.from");
    }

    private static MailProperties settings(@Nullable String host, String from) {
        return new MailProperties(host, 587, null, null, true, from, Duration.ofSeconds(30));
    }
}
