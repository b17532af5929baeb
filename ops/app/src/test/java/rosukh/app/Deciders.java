package rosukh.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// The classes that hold the rules of a stream: they `decide`, and are not the shell around it.
final class Deciders extends DescribedPredicate<JavaClass> {

    private final String commandSide;

    Deciders(String root) {
        super("decide on the command side");
        this.commandSide = root + ".command.";
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getPackageName().startsWith(commandSide)
                && !type.getSimpleName().endsWith("Aggregate")
                && type.getMethods().stream().anyMatch(each -> each.getName().equals("decide"));
    }
}
