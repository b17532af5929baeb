package rosukh.app;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// The head of the API's description: what it is and how one gets in.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI description(Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Rosukh")
                                .version("v1")
                                .description(
                                        "Commands and queries of certification casework. Commands"
                                                + " answer with the position of what they stored;"
                                                + " queries take it as `minPosition`. Queries take `asOf`"
                                                + " (what was true then) and `asKnownAt` (what was"
                                                + " known then), each a position, an instant or a"
                                                + " day; such an answer says its moment in `past`.")
                                .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components().addSecuritySchemes("token", demo ? client() : bearer()))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    AnswerExamples answerExamples() {
        return new AnswerExamples();
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    /// The demo hands out tokens itself, for example to `officer-client`.
    private static SecurityScheme client() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Client `officer-client`, secret `officer-secret`; so for every role")
                .flows(
                        new OAuthFlows()
                                .clientCredentials(
                                        new OAuthFlow()
                                                .tokenUrl("/oauth2/token")
                                                .scopes(new Scopes())));
    }
}
