package rosukh.query.kernel.samples;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.HttpConfiguration;

/// The living page, the login page and the error pages without a database: for looking and for
/// tests.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import(HttpConfiguration.class)
@ComponentScan(
        basePackageClasses = {DesignSystemPage.class, HttpConfiguration.class},
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = ".*(DesignSystemPage|http.Problems|DesignShow.Doors)")
        })
class DesignShow {

    public record DemoLogin(
            String account,
            String password,
            String roleFa,
            String roleEn,
            String canFa,
            String canEn) {}

    @Controller
    static class Doors {

        @GetMapping("/login")
        String login(Model model) {
            model.addAttribute(
                    "demoLogins",
                    List.of(
                            new DemoLogin(
                                    "officer",
                                    "officer-demo",
                                    "کارشناس",
                                    "Officer",
                                    "واحد ثبت می‌کند، پرونده می‌گشاید و گواهی صادر می‌کند",
                                    "Registers firms, opens cases, issues certificates"),
                            new DemoLogin(
                                    "assessor",
                                    "assessor-demo",
                                    "ارزیاب",
                                    "Assessor",
                                    "هر معیار را می‌سنجد و نتیجه پیشنهاد می‌کند",
                                    "Judges every criterion and recommends an outcome"),
                            new DemoLogin(
                                    "committee",
                                    "committee-demo",
                                    "کارگروه",
                                    "Working group",
                                    "تصمیم می‌گیرد: تأیید یا رد با دلیل",
                                    "Decides: grants, or refuses with reasons")));
            return "login";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("broken on purpose");
        }

        @GetMapping("/late")
        String late() {
            throw new ApiProblem(425, "POSITION_NOT_REACHED", "not yet", List.of());
        }

        @GetMapping({"/missing", "/api/v1/missing"})
        String missing() {
            throw ApiProblem.notFound("There is no firm f-1.");
        }
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        all -> all.requestMatchers("/forbidden").denyAll().anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login"))
                .httpBasic(basic -> {})
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("officer.yazd")
                        .password("{noop}demo")
                        .authorities("ROLE_officer", "PROVINCE_YAZ", "ORG_yazd-parks")
                        .build());
    }

    public static void main(String[] args) {
        SpringApplication.run(DesignShow.class, args);
    }
}
