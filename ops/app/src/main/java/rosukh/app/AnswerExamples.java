package rosukh.app;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Shows with each query an answer of the demo, its lists cut short, kept in `openapi/answers`
/// under the path of the query: `cases.caseId.json` answers `/api/v1/cases/{caseId}`; what is no
/// JSON ends in `.txt`. A test compares the fields with those of real answers.
final class AnswerExamples implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> {
                    Operation get = item.getGet();
                    ApiResponse ok = get == null ? null : get.getResponses().get("200");
                    Object answer = answer(path);
                    if (ok != null && answer != null) show(ok, answer);
                });
    }

    private static void show(ApiResponse ok, Object answer) {
        ok.getContent()
                .values()
                .forEach(type -> type.addExamples("runs", new Example().value(answer)));
    }

    private static @Nullable Object answer(String path) {
        String name = path.replace("/api/v1/", "").replace('/', '.').replaceAll("[{}]", "");
        try (InputStream json = open(name + ".json");
                InputStream text = open(name + ".txt")) {
            if (json != null)
                return Json31.mapper().convertValue(Json31.mapper().readTree(json), Object.class);
            return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer of " + path + " cannot be read", e);
        }
    }

    private static @Nullable InputStream open(String name) {
        return AnswerExamples.class.getResourceAsStream("/openapi/answers/" + name);
    }
}
