package rosukh.query.kernel.past;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewStores;
import tools.jackson.databind.json.JsonMapper;

/// The past of every view.
@Configuration(proxyBeanMethods = false)
public class PastConfiguration {

    @Bean
    Projectors projectors(ListableBeanFactory beans) {
        return new Projectors(beans);
    }

    @Bean
    Records pastRecords(
            ObjectProvider<RecordStreams> streams, History history, Projectors projectors) {
        return new Records(streams.orderedStream().toList(), history, projectors);
    }

    @Bean(destroyMethod = "close")
    PastViews pastViews(
            MongoDatabase database,
            ViewStores stores,
            History history,
            Projectors projectors,
            PastLimits limits,
            MeterRegistry meters) {
        PastViews views =
                new PastViews(database, stores, history, projectors, limits, Clock.systemUTC());
        Gauge.builder("rosukh.past.moments", views, PastViews::size)
                .description("Moments of the past that are kept in scratch collections")
                .register(meters);
        Gauge.builder("rosukh.past.rebuilds", views, PastViews::underWay)
                .description("Rebuilds of a moment that run or wait")
                .register(meters);
        return views;
    }

    @Bean
    PastSweep pastSweep(PastViews views, ReplayDesk replays) {
        return new PastSweep(views, replays);
    }

    /// After the sets that were left behind are gone, which [PastViews] sees to.
    @Bean(destroyMethod = "close")
    ReplayDesk replayDesk(
            MongoDatabase database,
            ViewStores stores,
            History history,
            Projectors projectors,
            Positions positions,
            PastLimits limits,
            MeterRegistry meters,
            @SuppressWarnings("unused") PastViews first) {
        return new ReplayDesk(
                database,
                stores,
                history,
                projectors,
                positions,
                limits,
                Clock.systemUTC(),
                meters);
    }

    @Bean
    PastInterceptor pastInterceptor(
            History history,
            Records records,
            PastViews views,
            ObjectProvider<Checkpoints> checkpoints,
            MeterRegistry meters) {
        Checkpoints published = checkpoints.getIfAvailable(() -> _ -> Optional.empty());
        return new PastInterceptor(history, records, views, published, Clock.systemUTC(), meters);
    }

    @Bean
    PastBody pastBody(JsonMapper json) {
        return new PastBody(json);
    }

    @Bean
    ReadOnly readOnlyPast() {
        return new ReadOnly();
    }

    @Bean
    PastLinks pastLinks(
            SpringTemplateEngine templates,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers) {
        PastLinks links = new PastLinks(new PagesWithPast(handlers));
        templates.addLinkBuilder(links);
        return links;
    }
}
