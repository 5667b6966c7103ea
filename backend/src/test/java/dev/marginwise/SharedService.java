package dev.marginwise;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For tests that only ask: one service answers all of them, started with the first and never changed. Its server and its
 * beans are parameters of the test's constructor, or its injected fields. What changes a setting or a bean, counts what was
 * asked, or needs a service that has just started has {@code @MicronautTest}, which starts one for each class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServices.class)
public @interface SharedService {}
