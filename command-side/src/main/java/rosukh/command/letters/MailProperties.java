package rosukh.command.letters;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server letters are handed over to.
///
/// @param host null or empty for none: letters wait
/// @param port 587, that of message submission, unless another is given
/// @param username null for a server that asks for none
/// @param starttls whether the connection must be encrypted; only a server on this machine does
///   without
/// @param from the address letters come from
/// @param timeout of one answer of the server; the ten of a letter must stay below ten minutes
@ConfigurationProperties("rosukh.mail")
record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("") String from,
        @DefaultValue("30s") Duration timeout) {}
