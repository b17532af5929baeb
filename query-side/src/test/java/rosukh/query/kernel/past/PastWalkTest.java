package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;
import static rosukh.query.harness.Facts.worksIn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The past of anything equals what was shown when that was the present, after every event of
/// random histories.
@ViewTest
class PastWalkTest {

    static final int FIRMS = 3;
    static final String[] ASKED = {
        "/api/v1/cases/f-1.1",
        "/api/v1/cases/f-2.1",
        "/api/v1/cases/f-1.1/timeline",
        "/api/v1/cases/f-2.1/deadlines",
        "/api/v1/firms/f-1",
        "/api/v1/firms/f-3",
        "/api/v1/pipeline",
        "/api/v1/cases",
        "/api/v1/firms?province=KRM"
    };

    @Autowired Log log;
    @Autowired MockMvc mvc;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void equals_what_was_shown_at_every_position(long seed) throws Exception {
        log.clear();
        Browser officer = Browser.officer(mvc);
        List<Map<String, String>> shown = new ArrayList<>();
        for (Object fact : history(new Random(seed))) {
            log.append(fact);
            shown.add(answers(officer, ""));
        }
        for (int position = 0; position < shown.size(); position++)
            assertThat(answers(officer, "asOf=" + position))
                    .as("seed %d, position %d", seed, position)
                    .isEqualTo(shown.get(position));
        for (int position = 0; position < shown.size(); position += 7)
            assertThat(answers(officer, "asKnownAt=" + position))
                    .as("seed %d, known at %d", seed, position)
                    .isEqualTo(shown.get(position));
        assertThat(answers(officer, "")).isEqualTo(shown.getLast());
    }

    private static Map<String, String> answers(Browser officer, String moment) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : ASKED) {
            String joined = address + (address.contains("?") ? "&" : "?") + moment;
            MockHttpServletResponse answer = officer.answer(joined);
            answers.put(address, answer.getStatus() + " " + body(answer));
        }
        return answers;
    }

    /// Without what only an answer from the past says of itself, and without the address asked for.
    private static String body(MockHttpServletResponse answer) throws Exception {
        ObjectNode tree = (ObjectNode) new JsonMapper().readTree(answer.getContentAsString());
        if (answer.getStatus() == 200) tree.remove("past");
        return tree.toString();
    }

    /// Several firms on their way, their events in each other's way.
    private static List<Object> history(Random random) {
        List<Deque<Object>> ways = new ArrayList<>();
        ways.add(new ArrayDeque<>(List.of(published("ir-kb-1402-02-18"))));
        for (int firm = 1; firm <= FIRMS; firm++) ways.add(way("f-" + firm, firm, random));
        List<Object> history = new ArrayList<>();
        while (!ways.isEmpty()) {
            Deque<Object> way = ways.get(random.nextInt(ways.size()));
            history.add(way.removeFirst());
            ways.removeIf(Deque::isEmpty);
        }
        return history;
    }

    private static Deque<Object> way(String firm, int number, Random random) {
        Deque<Object> way = new ArrayDeque<>();
        String estate = random.nextBoolean() ? "KRM-P01" : "YAZ-P01";
        way.add(registered(firm, "1010000000" + number, "Firm " + number));
        way.add(worksIn(firm, estate));
        way.add(opened(firm, estate));
        for (Object each : helped(firm + ".1")) way.add(each);
        if (random.nextInt(4) == 0) return way;
        way.add(product(firm + ".1"));
        way.add(figures(firm + ".1"));
        way.add(submitted(firm + ".1"));
        if (random.nextBoolean()) {
            way.add(eligible(firm + ".1"));
            way.add(granted(firm + ".1"));
            way.add(certified(firm + ".1"));
        } else {
            way.add(notEligible(firm + ".1"));
            way.add(refused(firm + ".1"));
        }
        return way;
    }
}
