package rosukh.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Shows with each query an answer of the demo, its lists cut short, kept in `openapi/answers`
/// under the path of the query: `cases.caseId.json` answers `/api/v1/cases/{caseId}`. A test
/// compares the fields with those of real answers.
final class AnswerExamples implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> {
                    Operation get = item.getGet();
                    ApiResponse ok = get == null ? null : get.getResponses().get("200");
                    JsonNode answer = answer(path);
                    if (ok != null && answer != null) show(ok, answer);
                });
    }

    private static void show(ApiResponse ok, JsonNode answer) {
        Object shown = Json31.mapper().convertValue(answer, Object.class);
        ok.getContent()
                .values()
                .forEach(type -> type.addExamples("runs", new Example().value(shown)));
    }

    private static @Nullable JsonNode answer(String path) {
        String name = path.replace("/api/v1/", "").replace('/', '.').replaceAll("[{}]", "");
        try (InputStream file =
                AnswerExamples.class.getResourceAsStream("/openapi/answers/" + name + ".json")) {
            return file == null ? null : Json31.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer of " + path + " is no JSON", e);
        }
    }
}
