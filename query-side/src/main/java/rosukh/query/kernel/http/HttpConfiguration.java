package rosukh.query.kernel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.past.PastInterceptor;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Ui;

/// How pages and the query API are wired into Spring MVC.
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Positions> positions;
    private final ObjectProvider<PastInterceptor> past;

    HttpConfiguration(ObjectProvider<Positions> positions, ObjectProvider<PastInterceptor> past) {
        this.positions = positions;
        this.past = past;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Reader.class, Ui.class, Format.class, Lang.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        Positions here = positions.getIfAvailable();
        if (here != null) registry.addInterceptor(new ReadsInterceptor(here));
        past.ifAvailable(registry::addInterceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestFacts());
    }

    /// Before security, so that the login page and refusals speak the reader's language too.
    @Bean
    static FilterRegistrationBean<ChoicesFilter> choicesFilter() {
        FilterRegistrationBean<ChoicesFilter> filter =
                new FilterRegistrationBean<>(new ChoicesFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new ChosenLocale();
    }

    /// All bundles in `i18n/`: a slice brings its own without being listed anywhere.
    @Bean
    static MessageSource messageSource() {
        IsolatingMessages messages = new IsolatingMessages();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static String[] bundles() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:i18n/*.properties");
            return Stream.of(found)
                    .map(Resource::getFilename)
                    .filter(name -> name != null && !name.contains("_"))
                    .map(name -> "i18n/" + name.replace(".properties", ""))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
