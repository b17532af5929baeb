package rosukh.query.kernel.show;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/// Reads the `problem` a form was refused with. The command side made it and this side must not
/// know its class, so it is read as templates do: by the names of its parts.
final class Flaws {

    private static final Expression FIELDS =
            new SpelExpressionParser().parseExpression("violations.![field]");

    private Flaws() {}

    static List<String> fields(@Nullable Object problem) {
        if (problem == null) return List.of();
        List<String> fields = new ArrayList<>();
        try {
            Object found = FIELDS.getValue(problem);
            if (found instanceof List<?> list)
                for (Object field : list) fields.add(String.valueOf(field));
        } catch (EvaluationException notAProblem) {
            return List.of();
        }
        return fields;
    }
}
