package rosukh.query.kernel.past;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.show.Ui;

/// From a page of the past, links lead to the past: the moment goes along to every page that has
/// one.
final class PastLinks extends StandardLinkBuilder {

    private final PagesWithPast pages;

    PastLinks(PagesWithPast pages) {
        this.pages = pages;
        setOrder(0);
        setName("links of the past");
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        String address = super.processLink(context, link);
        if (Scratch.current() == null || !pages.have(address)) return address;
        return context.getVariable(Ui.ATTRIBUTE) instanceof Ui ui ? carried(address, ui) : address;
    }

    private static String carried(String address, Ui ui) {
        int hash = address.indexOf('#');
        StringBuilder carried = new StringBuilder(hash < 0 ? address : address.substring(0, hash));
        for (String name : List.of(PastQuestion.AS_OF, PastQuestion.AS_KNOWN_AT)) {
            String value = first(ui.here().query(), name);
            if (value == null || carried.indexOf(name + "=") >= 0) continue;
            carried.append(carried.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return hash < 0 ? carried.toString() : carried + address.substring(hash);
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
