package rosukh.command.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The endpoints of the command API, found by their mapping: a new one is tested as soon as it
/// exists.
abstract class EveryCommand extends EdgeTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    List<Endpoint> endpoints() {
        Map<String, Endpoint> found = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet())
            for (String path : mapping.getKey().getPatternValues())
                if (path.startsWith("/api/v1/")
                        && mapping.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .contains(RequestMethod.POST))
                    found.put(path, new Endpoint(path, mapping.getValue()));
        return List.copyOf(found.values());
    }

    Stream<DynamicTest> each(Check check) {
        return endpoints().stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(
                                endpoint.path(),
                                () -> {
                                    forget();
                                    check.on(endpoint);
                                }));
    }

    interface Check {
        void on(Endpoint endpoint) throws Exception;
    }
}
