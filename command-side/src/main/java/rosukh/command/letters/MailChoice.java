package rosukh.command.letters;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses who takes letters over: the server that `rosukh.mail.host` names, else nobody.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailChoice {

    private static final Logger LOG = LoggerFactory.getLogger(MailChoice.class);

    @Bean
    MailServer mailServer(MailProperties settings) {
        String host = settings.host();
        if (host == null || host.isBlank()) {
            LOG.debug("Letters wait: no mail server is set (rosukh.mail.host)");
            return MailServer.NONE;
        }
        if (!Addresses.FORM.matcher(settings.from()).matches())
            throw new IllegalArgumentException(
                    "rosukh.mail.from is no address: " + settings.from());
        return new SmtpServer(settings);
    }
}
