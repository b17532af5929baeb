package rosukh.command.certification;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses who looks for malware in files: the `clamd` that `rosukh.scan.clamav` names, else
/// nobody.
@Configuration(proxyBeanMethods = false)
class ScanChoice {

    private static final Logger LOG = LoggerFactory.getLogger(ScanChoice.class);

    /// @param clamd `host:port`
    /// @param timeout for one file
    /// @param required applications may hold scanned files only
    @Bean
    VirusScan virusScan(
            @Value("${rosukh.scan.clamav:}") String clamd,
            @Value("${rosukh.scan.timeout:2m}") Duration timeout,
            @Value("${rosukh.scan.required:false}") boolean required) {
        if (clamd.isBlank() && required)
            throw new IllegalArgumentException(
                    "rosukh.scan.required is set, but no scanner: set rosukh.scan.clamav");
        if (clamd.isBlank()) {
            LOG.debug("Files of cases are not scanned for malware (rosukh.scan.clamav is not set)");
            return VirusScan.NONE;
        }
        int colon = clamd.lastIndexOf(':');
        try {
            return new ClamAv(
                    clamd.substring(0, colon),
                    Integer.parseInt(clamd.substring(colon + 1)),
                    timeout);
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "rosukh.scan.clamav is no host:port: " + clamd, malformed);
        }
    }
}
