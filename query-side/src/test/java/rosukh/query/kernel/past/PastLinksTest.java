package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.http.ReadsInterceptor;

@ViewTest
class PastLinksTest {

    /// Pages of the present: the start page, the log's own, what an account holds, proofs and
    /// files.
    private static final Set<String> OF_NOW =
            Set.of("/", "/.well-known", "/audit", "/delegations", "/documents", "/my", "/verify");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    ObjectProvider<RequestMappingHandlerMapping> handlers;

    /// A new part of the product has to say which it is.
    @Test
    void every_part_that_reads_views_keeps_the_moment_or_is_of_now() {
        Set<String> parts = new TreeSet<>();
        handlers.getObject()
                .getHandlerMethods()
                .forEach((address, handler) -> {
                    if (ReadsInterceptor.groupsOf(handler).isEmpty()) return;
                    for (String each : address.getPatternValues())
                        if (!each.startsWith("/api/")) parts.add("/" + each.split("/", -1)[1]);
                });
        Set<String> said = new TreeSet<>(PagesWithPast.PARTS);
        said.addAll(OF_NOW);
        assertThat(parts).containsExactlyElementsOf(said);
    }

    @Test
    void a_page_that_reads_no_view_is_left_in_the_present() {
        PagesWithPast pages = new PagesWithPast(handlers);
        for (String past :
                Set.of(
                        "/council",
                        "/council/actions/k-1.1.1#history",
                        "/zones/figures?of=PLOTS",
                        "/zone-terms",
                        "/fund",
                        "/listing",
                        "/energy",
                        "/programmes",
                        "/pioneers",
                        "/indicators?area=IR")) assertThat(pages.have(past)).as(past).isTrue();
        for (String now :
                Set.of(
                        "/overview",
                        "/audit",
                        "/councils",
                        "/council/actions/k-1.1.1/differences",
                        "/cases/f-1.1/differences",
                        "/forms/council/members")) assertThat(pages.have(now)).as(now).isFalse();
    }
}
