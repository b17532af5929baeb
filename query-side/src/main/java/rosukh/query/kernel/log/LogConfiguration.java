package rosukh.query.kernel.log;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.eventstore.ByteLog;
import rosukh.eventstore.CommitLog;
import rosukh.query.kernel.Unsealing;

/// The log as views may ask it.
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    LogBook logBook(ByteLog bytes, CommitLog log, Unsealing unsealing) {
        return new StoredLogBook(bytes, log, unsealing);
    }
}
