package rosukh.query.kernel.past;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import rosukh.query.kernel.Scratch;

/// Leaves every form that acts, and every link to one, out of a page that shows the past: whatever
/// a template offers, the past cannot be changed.
final class ReadOnly implements IPostProcessorDialect {

    private static final int LAST = 10_000;

    @Override
    public String getName() {
        return "read-only past";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Filter.class, LAST));
    }

    /// Passes on what shows and drops what acts.
    public static final class Filter extends AbstractTemplateHandler {

        private final boolean past = Scratch.current() != null;
        private String dropping = "";
        private int depth;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            String name = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
            if (!dropping.isEmpty()) {
                if (name.equals(dropping)) depth++;
            } else if (past && acts(name, tag)) {
                dropping = name;
                depth = 1;
            } else {
                super.handleOpenElement(tag);
            }
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (dropping.isEmpty()) {
                super.handleCloseElement(tag);
            } else if (tag.getElementCompleteName().equalsIgnoreCase(dropping) && --depth == 0) {
                dropping = "";
            }
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            if (dropping.isEmpty()) super.handleStandaloneElement(tag);
        }

        @Override
        public void handleText(IText text) {
            if (dropping.isEmpty()) super.handleText(text);
        }

        @Override
        public void handleProcessingInstruction(IProcessingInstruction instruction) {
            if (dropping.isEmpty()) super.handleProcessingInstruction(instruction);
        }

        private static boolean acts(String name, IOpenElementTag tag) {
            if (name.equals("form"))
                return "post".equalsIgnoreCase(tag.getAttributeValue("method"))
                        && !"/logout".equals(tag.getAttributeValue("action"));
            String address = tag.getAttributeValue("href");
            return name.equals("a")
                    && address != null
                    && (address.contains("?do=")
                            || address.contains("&amp;do=")
                            || address.contains("&do="));
        }
    }
}
