package rosukh.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where the API is and who asks: a token, or a client with its secret.
final class Connection {

    @Option(
            names = "--url",
            defaultValue = "${env:ROSUKH_URL:-http://localhost:8080}",
            paramLabel = "URL",
            description = "Address of Rosukh; or ROSUKH_URL. Default: http://localhost:8080")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--token-url",
            paramLabel = "URL",
            description = "Token endpoint; default: /oauth2/token below the address")
    private @Nullable URI tokenUrl;

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    static final class Who {

        @Option(names = "--token", description = "Access token")
        private @Nullable String token;

        @ArgGroup(exclusive = false)
        private @Nullable Client client;
    }

    static final class Client {

        @Option(names = "--client", required = true, description = "Client id")
        private String id = "";

        @Option(
                names = "--secret",
                required = true,
                arity = "0..1",
                interactive = true,
                description = "Client secret; asked for when left empty")
        private String secret = "";
    }

    Api open() {
        URI tokens = tokenUrl == null ? url.resolve("/oauth2/token") : tokenUrl;
        if (who.client != null) {
            return Api.withClient(url, tokens, who.client.id, who.client.secret);
        }
        if (who.token == null) {
            throw new Failure("either --token or --client with --secret is needed");
        }
        return Api.withToken(url, who.token);
    }
}
