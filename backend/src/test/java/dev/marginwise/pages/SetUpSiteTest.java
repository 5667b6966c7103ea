package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.pages.site.WallClock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A site that somebody has set up, and then forgot for half a year. */
@MicronautTest
@Property(name = "spec.name", value = "SetUpSiteTest")
@Property(name = "marginwise.address", value = "https://margin.example/")
@Property(name = "marginwise.report-address", value = "errors@margin.example")
@Property(name = "marginwise.outbound.sign-up", value = "https://exchange.example/sign-up")
@Property(name = "MARGINWISE_DOWNLOAD_PAGE", value = "")
class SetUpSiteTest {
    private static final String OFFER = "https://exchange.example/sign-up";

    @Inject
    EmbeddedServer server;

    @Factory
    @Requires(property = "spec.name", value = "SetUpSiteTest")
    static class HalfAYearLater {
        @Singleton
        @Replaces(bean = Clock.class, factory = WallClock.class)
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-05-25T00:00:00Z"), ZoneOffset.UTC);
        }
    }

    private String open(String path) {
        return new Caller(server).get(path, "Accept", "text/html").text();
    }

    @Test
    void aPageSaysItselfThatItsReviewIsLongAgo() {
        assertThat(open("/guide/isolated-margin")).contains("last reviewed more than 180 days ago");
        assertThat(open("/glossary")).contains("last reviewed more than 180 days ago");
        for (String path :
                new String[] {"/zh/guide/isolated-margin", "/zh/glossary", "/zh/faq", "/zh/safety-and-fees", "/zh/about"
                }) {
            assertThat(open(path)).as(path).contains("<p class=\"notice\">本页最近一次复核距今已超过 180 天。");
        }
    }

    @Test
    void theAddressOfTheSiteIsTheOneItWasSetUpWith() {
        assertThat(open("/about")).contains("<link rel=\"canonical\" href=\"https://margin.example/about\">");
        assertThat(open("/robots.txt")).contains("Sitemap: https://margin.example/sitemap.xml");
    }

    @Test
    void errorsAreReportedWhereTheSiteSays() {
        assertThat(open("/about")).contains("Report an error", "href=\"mailto:errors@margin.example\"");
    }

    @Test
    void anOfferStandsAtTheEndOfAGuidePageAndAfterAResultOnly() {
        for (String path : new String[] {"/guide/cross-margin", "/r/2026-11.77XWH"}) {
            String html = open(path);
            assertThat(html).as(path).contains(OFFER);
            assertThat(html.indexOf(OFFER)).isGreaterThan(html.lastIndexOf("<section class=\"section\""));
        }
        for (String path : new String[] {"/", "/wizard", "/glossary", "/faq", "/rules", "/answers", "/about"}) {
            assertThat(open(path)).as(path).doesNotContain("exchange.example");
        }
    }

    @Test
    void anOfferWhoseAddressIsEmptyIsTakenAway() {
        assertThat(open("/guide/cross-margin"))
                .contains("href=\"https://www.binance.com/en/futures\"")
                .doesNotContain("binance.com/en/download");
    }

    @Test
    void anOfferSaysThatItLeavesTheSiteAndLooksLikeAnyOtherLink() {
        assertThat(open("/guide/cross-margin"))
                .contains("<a href=\"" + OFFER + "\" rel=\"external nofollow noreferrer\">")
                .contains("(outside: exchange.example)");
    }
}
