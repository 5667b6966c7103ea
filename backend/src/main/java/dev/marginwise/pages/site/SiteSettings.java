package dev.marginwise.pages.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What only whoever runs the site knows.
 *
 * @param address where the site is reached from outside, such as {@code https://margin.example}; without it, the host that
 *     a request names
 * @param reviewDays after this many days since its last review a page says that it is old
 * @param reportAddress where errors are reported: the address of a page, or an e-mail address
 * @param outbound addresses of sign-up, download and trading pages, by {@code sign-up}, {@code download}, {@code trading}
 */
@ConfigurationProperties("marginwise")
public record SiteSettings(
        @Nullable URI address,
        @Bindable(defaultValue = "180") int reviewDays,
        @Nullable String reportAddress,
        @Nullable Map<String, String> outbound) {

    Optional<URI> ownAddress() {
        return Optional.ofNullable(address).filter(known -> !known.toString().isBlank());
    }

    public Optional<String> whereToReport() {
        return Optional.ofNullable(reportAddress).filter(known -> !known.isBlank());
    }

    public Map<String, String> offers() {
        return Optional.ofNullable(outbound).orElseGet(Map::of);
    }
}
