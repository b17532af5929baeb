package rosukh.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Looks at the beginning of the path before anything else. Spring compares a request that has a
/// variable in its path with each of some hundred mappings, and with the path last, which was a
/// tenth of what a request costs.
@Component
class PathFirst implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(
                String path, HttpServletRequest request) throws Exception {
            return super.lookupHandlerMethod(path, new Asked(request));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo info, HttpServletRequest request) {
            String path = request.getRequestURI();
            // A path that is encoded or lies below another one is compared as Spring does.
            boolean plain = request.getContextPath().isEmpty() && path.indexOf('%') < 0;
            if (plain && beginnings(info).stream().noneMatch(path::startsWith)) return null;
            return super.getMatchingMapping(info, request);
        }

        private List<String> beginnings(RequestMappingInfo info) {
            return beginnings.computeIfAbsent(
                    info, it -> it.getPatternValues().stream().map(Mapping::beginning).toList());
        }

        /// What every path of a pattern begins with.
        private static String beginning(String pattern) {
            int end = 0;
            while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) end++;
            // A variable or wildcard at the end may stand for nothing, and then its slash goes too.
            if (end < pattern.length() && end > 0 && pattern.charAt(end - 1) == '/') end--;
            return pattern.substring(0, end);
        }
    }

    /// Each filter wraps the request once more, and each mapping asks it the same.
    private static final class Asked extends HttpServletRequestWrapper {

        private final String method;
        private final String path;

        private Asked(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
            this.path = request.getRequestURI();
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}
