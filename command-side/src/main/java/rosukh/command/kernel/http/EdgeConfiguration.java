package rosukh.command.kernel.http;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.SignIns;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/// Puts the edge together.
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

    /// Room for the fields beside the file.
    private static final DataSize ENVELOPE = DataSize.ofMegabytes(1);

    private final ObjectProvider<SignIns> signIns;

    EdgeConfiguration(ObjectProvider<SignIns> signIns) {
        this.signIns = signIns;
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Occasion.class, Form.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SignedIn(signIns));
        registry.addInterceptor(new Roles());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OccasionResolver());
        resolvers.add(new FormResolver());
    }

    /// What a client misspells is refused, not ignored.
    @Bean
    static JsonMapperBuilderCustomizer strictJson() {
        return builder ->
                builder.enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Bean
    FilterRegistrationBean<RepeatableBody> repeatableBody(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<RepeatableBody> filter =
                new FilterRegistrationBean<>(new RepeatableBody(problems));
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    /// Uploads go to disk; the largest allowed file is a few fields smaller than the largest
    /// request.
    @Bean
    MultipartConfigElement uploads(
            @Value("${rosukh.evidence.size-max:200MB}") DataSize evidenceSizeMax) {
        MultipartConfigFactory uploads = new MultipartConfigFactory();
        uploads.setFileSizeThreshold(DataSize.ofKilobytes(64));
        uploads.setMaxFileSize(DataSize.ofBytes(evidenceSizeMax.toBytes() + ENVELOPE.toBytes()));
        uploads.setMaxRequestSize(
                DataSize.ofBytes(evidenceSizeMax.toBytes() + 2 * ENVELOPE.toBytes()));
        return uploads.createMultipartConfig();
    }

    /// Lets a Persian reason through: clients write header values as UTF-8, the firewall reads them
    /// as Latin-1 and would take some of the bytes for control characters.
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value ->
                Utf8Headers.read(value)
                        .chars()
                        .allMatch(c -> c == '\t' || !Character.isISOControl(c)));
        return firewall;
    }

    /// Lazy, so that nobody without the role makes us read an upload.
    @Bean
    MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Bean
    DescribedCommands describedCommands() {
        return new DescribedCommands();
    }

    /// The schema of [Problem], which no method returns by type.
    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> {
            if (api.getComponents() != null)
                io.swagger.v3.core.converter.ModelConverters.getInstance(true)
                        .readAll(Problem.class)
                        .forEach(api.getComponents()::addSchemas);
        };
    }
}
