package rosukh.app;

import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Starts Rosukh: all roles in one process, or one role of the same jar.
@SpringBootApplication(
        scanBasePackages = "rosukh.app",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {
            // Comes before Spring Boot 4's own metrics and opens a second registry; see Meters.
            MicrometerMetricsAutoConfiguration.class,
            // Would make a signing key of its own outside the demo too; see DemoIdentity.
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class RosukhApplication {

    public static void main(String[] args) {
        SpringApplication.run(RosukhApplication.class, args);
    }
}
