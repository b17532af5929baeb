package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import rosukh.command.kernel.Commands;

@ExtendWith(OutputCaptureExtension.class)
class RestartTest {

    @TempDir Path data;

    @Test
    void keeps_commands_views_and_tokens_and_runs_each_side_alone(CapturedOutput output) {
        String path;
        String token;
        try (ConfigurableApplicationContext all = start("all")) {
            assertThat(output.getOut().lines().filter(line -> line.contains(" INFO ")))
                    .as("what a start says")
                    .hasSize(6);
            assertThatThrownBy(() -> start("all"))
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessageContaining("is in use by another Rosukh");
            Http officer = http(all).as("officer");
            Http.Answer done = officer.post("/api/v1/firms", Firms.another("Lasting"));
            assertThat(done.status()).as(done.toString()).isEqualTo(201);
            path =
                    "/api/v1/firms/"
                            + done.json().path("id").asString()
                            + "?minPosition="
                            + done.json().path("position").asLong();
            assertThat(officer.get(path).status()).isEqualTo(200);
            token = officer.token("officer");
        }
        try (ConfigurableApplicationContext query = start("query")) {
            Http.Answer read = http(query).get(path, "Authorization", "Bearer " + token);
            assertThat(read.status()).as(read.toString()).isEqualTo(200);
            assertThat(read.body()).contains("Lasting");
            assertThat(query.getBeanProvider(Commands.class).stream()).isEmpty();
            assertThat(List.of(query.getBeanDefinitionNames()))
                    .noneMatch(name -> name.startsWith("rosukh.command."));
        }
        try (ConfigurableApplicationContext command = start("command")) {
            Http officer = http(command).as("officer");
            assertThat(officer.post("/api/v1/firms", Firms.another("Later")).status())
                    .isEqualTo(201);
            assertThat(List.of(command.getBeanDefinitionNames()))
                    .noneMatch(name -> name.startsWith("rosukh.query."));
        }
    }

    /// As after an upgrade: the tokens are at the end of the log, and a view is empty.
    @Test
    void fills_views_anew_that_are_others_than_before() {
        String path;
        try (ConfigurableApplicationContext all = start("all")) {
            Http officer = http(all).as("officer");
            Http.Answer done = officer.post("/api/v1/firms", Firms.another("Lasting"));
            assertThat(done.status()).as(done.toString()).isEqualTo(201);
            path = "/api/v1/firms/" + done.json().path("id").asString();
            assertThat(
                            officer.get(
                                            path
                                                    + "?minPosition="
                                                    + done.json().path("position").asLong())
                                    .status())
                    .isEqualTo(200);
            MongoDatabase database = all.getBean(MongoDatabase.class);
            MongoCollection<Document> groups = database.getCollection("view_groups");
            Bson register = Filters.eq("_id", "firms.register");
            for (String view :
                    Objects.requireNonNull(groups.find(register).first())
                            .getList("views", String.class))
                database.getCollection(view).deleteMany(new Document());
            groups.updateOne(register, Updates.set("views", List.of("firms_register_v0")));
        }
        try (ConfigurableApplicationContext again = start("all")) {
            Http officer = http(again).as("officer");
            await().until(() -> officer.get(path).status() == 200);
        }
    }

    @Test
    void outside_the_demo_only_the_external_issuer_counts() {
        try (ConfigurableApplicationContext production =
                start(
                        "all",
                        "--spring.profiles.active=production",
                        "--rosukh.log.enabled=false",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + "http://127.0.0.1:1/realm")) {
            Http stranger = http(production);
            assertThat(stranger.get("/api/v1/firms").status()).isEqualTo(401);
            Http.Answer unreachable =
                    stranger.get("/api/v1/firms", "Authorization", "Bearer a.b.c");
            assertThat(unreachable.status()).isEqualTo(503);
            assertThat(unreachable.json().path("code").asString())
                    .isEqualTo("IDENTITY_PROVIDER_UNREACHABLE");
            for (String demoOnly : List.of("/login", "/v3/api-docs", "/swagger-ui.html"))
                assertThat(stranger.get(demoOnly, "Accept", "text/html").status())
                        .as(demoOnly)
                        .isEqualTo(401);
            assertThat(production.getBeanProvider(UserDetailsService.class).stream()).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(String role, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--rosukh.data=" + data,
                                "--rosukh.role=" + role,
                                "--rosukh.database.search-path=false",
                                "--rosukh.demo.data=false"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(RosukhApplication.class)
                .run(arguments.toArray(String[]::new));
    }

    private static Http http(ConfigurableApplicationContext context) {
        return new Http(
                Integer.parseInt(
                        context.getEnvironment().getRequiredProperty("local.server.port")));
    }
}
