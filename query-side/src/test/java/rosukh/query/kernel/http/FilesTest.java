package rosukh.query.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// A file that has begun cannot be taken back, so what it is asked for is judged before.
@ViewTest
class FilesTest {

    private static final String NONSENSE = "_no-such_";

    @Autowired Log log;
    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @BeforeEach
    void empty() {
        log.clear();
    }

    @Test
    void are_whole_or_refused_whatever_they_are_asked_for() {
        Browser reader =
                new Browser(
                        mvc, "omid", "ROLE_officer", "ROLE_auditor", "ROLE_manager", "ORG_isipo");
        Set<String> files = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        handlers.getHandlerMethods()
                .forEach((address, handler) -> {
                    for (String path : address.getPatternValues()) {
                        if (!path.matches("[^{]*(csv|ndjson)")) continue;
                        files.add(path);
                        for (String asked : texts(handler))
                            if (breaks(reader, path + "?" + asked + "=" + NONSENSE))
                                broken.add(path + " " + asked);
                    }
                });
        assertThat(broken).isEmpty();
        assertThat(files).hasSizeGreaterThan(30).contains("/fund/guarantees/export.csv");
    }

    private static boolean breaks(Browser reader, String address) {
        try {
            MockHttpServletResponse answer = reader.answer(address);
            boolean began = answer.getHeader("Content-Disposition") != null;
            boolean whole = began && answer.getStatus() == 200;
            boolean refused = !began && Set.of(400, 404).contains(answer.getStatus());
            return !whole && !refused;
        } catch (Exception halfWritten) {
            return true;
        }
    }

    /// Parameters that are texts, of the handler itself or of a record that gathers them.
    private static List<String> texts(HandlerMethod handler) {
        List<String> texts = new ArrayList<>();
        for (MethodParameter each : handler.getMethodParameters()) {
            if (!each.getParameterType().isRecord()) continue;
            for (RecordComponent part : each.getParameterType().getRecordComponents())
                if (part.getType() == String.class) texts.add(part.getName());
        }
        return texts;
    }
}
