package rosukh.command.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import rosukh.events.certification.Answer;

/// An answer as it comes in a request, not yet known to be whole.
record Given(
        @NotBlank @Size(max = 100) String field,
        @NotNull @Size(max = 200) List<@NotNull @Size(max = 4000) String> values) {

    Answer answer() {
        return new Answer(field, values);
    }

    static List<Answer> answers(List<Given> given) {
        return given.stream().map(Given::answer).toList();
    }
}
