package rosukh.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Takes in the command side, the query side or both, as `rosukh.role` says. A side that is not
/// taken in has no beans here, so neither its endpoints nor its projections exist.
class Sides {

    private Sides() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'query'.equalsIgnoreCase('${rosukh.role:all}')")
    @ComponentScan(
            basePackages = "rosukh.command",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class Command {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'command'.equalsIgnoreCase('${rosukh.role:all}')")
    @ComponentScan(
            basePackages = "rosukh.query",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class Query {}
}
