package rosukh.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Shows what the token says: account, roles, organisation and reach. The server checks it, this
/// command does not.
@Command(name = "whoami", description = "Show the account and the roles of the token.")
final class WhoAmI implements Callable<Integer> {

    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String[] parts = connection.open().token().split("\\.", -1);
        if (parts.length != 3) {
            throw new Failure("the token is not a JWT; only the server can read it");
        }
        JsonNode claims =
                JsonMapper.shared()
                        .readTree(
                                new String(
                                        Base64.getUrlDecoder().decode(parts[1]),
                                        StandardCharsets.UTF_8));
        claims.properties()
                .forEach(claim ->
                        spec.commandLine()
                                .getOut()
                                .printf("%s: %s%n", claim.getKey(), plain(claim.getValue())));
        return Rosukh.OK;
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
