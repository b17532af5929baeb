package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static rosukh.command.kernel.IsRefused.refused;
import static rosukh.command.pioneers.Programmes.known;

import java.util.List;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.Programmes.Story;

/// That something is refused, and nothing told.
final class Ruling {

    private Ruling() {}

    static void no(Story story, PioneerCommand command, PioneerRefusal code) {
        no(story, command, known(), code);
    }

    static void no(Story story, PioneerCommand command, Known known, PioneerRefusal code) {
        List<?> before = List.copyOf(story.history);
        assertThatThrownBy(() -> story.then(command, known))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it, refused(code)));
        assertThat(story.history).isEqualTo(before);
    }
}
