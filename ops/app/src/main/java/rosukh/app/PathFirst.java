package rosukh.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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

        /// Of each mapping what all its paths begin with. These are the very objects that Spring
        /// compares with, so they are told apart by identity: their hash is not free.
        private volatile @Nullable List<Beginnings> beginnings;

        private record Beginnings(RequestMappingInfo info, List<String> all) {}

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(
                String path, HttpServletRequest request) throws Exception {
            String uri = request.getRequestURI();
            // A path that is encoded or lies below another one is compared as Spring does.
            boolean plain = request.getContextPath().isEmpty() && uri.indexOf('%') < 0;
            return super.lookupHandlerMethod(
                    path, plain ? new Asked(request, uri, possible(uri)) : request);
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo info, HttpServletRequest request) {
            if (request instanceof Asked asked && !asked.possible.contains(info)) return null;
            return super.getMatchingMapping(info, request);
        }

        @Override
        protected void registerHandlerMethod(
                Object handler, Method method, RequestMappingInfo mapping) {
            super.registerHandlerMethod(handler, method, mapping);
            beginnings = null;
        }

        @Override
        public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
            super.registerMapping(mapping, handler, method);
            beginnings = null;
        }

        @Override
        public void unregisterMapping(RequestMappingInfo mapping) {
            super.unregisterMapping(mapping);
            beginnings = null;
        }

        private Set<RequestMappingInfo> possible(String uri) {
            Set<RequestMappingInfo> possible = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Beginnings each : beginnings())
                for (String beginning : each.all())
                    if (uri.startsWith(beginning)) possible.add(each.info());
            return possible;
        }

        private List<Beginnings> beginnings() {
            List<Beginnings> known = beginnings;
            if (known != null) return known;
            List<Beginnings> all =
                    getHandlerMethods().keySet().stream().map(Mapping::beginnings).toList();
            beginnings = all;
            return all;
        }

        private static Beginnings beginnings(RequestMappingInfo info) {
            return new Beginnings(
                    info, info.getPatternValues().stream().map(Mapping::beginning).toList());
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
        private final Set<RequestMappingInfo> possible;

        private Asked(HttpServletRequest request, String path, Set<RequestMappingInfo> possible) {
            super(request);
            this.method = request.getMethod();
            this.path = path;
            this.possible = possible;
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
