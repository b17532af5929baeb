package rosukh.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Rosukh: all roles in one process, or one role of the same jar.
@SpringBootApplication(scanBasePackages = "rosukh")
public class RosukhApplication {

    public static void main(String[] args) {
        SpringApplication.run(RosukhApplication.class, args);
    }
}
