package rosukh.query.kernel.past;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import rosukh.query.kernel.http.ReadsInterceptor;

/// Which pages can be shown as of a moment: those that read views, of the parts of the product that
/// show their past. Audit, the pages of a firm's own account and the like always show the present.
final class PagesWithPast {

    static final List<String> PARTS =
            List.of(
                    "/assessors",
                    "/brokers",
                    "/calendar",
                    "/cases",
                    "/certificates",
                    "/council",
                    "/deadlines",
                    "/energy",
                    "/firms",
                    "/fund",
                    "/indicators",
                    "/letters",
                    "/linkage",
                    "/listing",
                    "/pioneers",
                    "/pipeline",
                    "/programmes",
                    "/schemes",
                    "/sessions",
                    "/work",
                    "/zone-terms",
                    "/zones");

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable List<Page> pages;

    /// @param handlers of all pages; they are there once the first page is asked for
    PagesWithPast(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    private record Page(PathPattern address, boolean reads) {}

    /// @param address with or without its question
    boolean have(String address) {
        String path = address.split("[?#]", 2)[0];
        if (PARTS.stream().noneMatch(part -> path.equals(part) || path.startsWith(part + "/")))
            return false;
        PathContainer asked = PathContainer.parsePath(path);
        return pages().stream()
                .filter(each -> each.address().matches(asked))
                .findFirst()
                .map(Page::reads)
                .orElse(false);
    }

    /// The most special address first, as requests are handled.
    private List<Page> pages() {
        List<Page> known = pages;
        if (known != null) return known;
        List<Page> all = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                handlers.getObject().getHandlerMethods().entrySet()) {
            PathPatternsRequestCondition addresses = each.getKey().getPathPatternsCondition();
            if (addresses == null
                    || !each.getKey()
                            .getMethodsCondition()
                            .getMethods()
                            .contains(RequestMethod.GET)) continue;
            boolean reads = !ReadsInterceptor.groupsOf(each.getValue()).isEmpty();
            addresses.getPatterns().forEach(address -> all.add(new Page(address, reads)));
        }
        all.sort(Comparator.comparing(Page::address));
        pages = all;
        return all;
    }
}
